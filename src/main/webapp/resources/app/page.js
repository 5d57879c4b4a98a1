/* What a page does by itself, without asking the server. */
(function () {
    /* Opens and closes the main menu on small screens. */
    var toggle = document.querySelector('.menu-toggle');
    var menu = document.getElementById('hauptmenue');
    if (toggle && menu) {
        toggle.addEventListener('click', function () {
            var open = menu.classList.toggle('open');
            toggle.setAttribute('aria-expanded', String(open));
        });
    }

    /* Puts messages away that have been read. */
    document.addEventListener('click', function (event) {
        var close = event.target.closest('.said-close');
        if (close) {
            close.parentElement.replaceChildren();
        }
    });

    /* Says at once that a file is too large, before it is sent for nothing. */
    document.addEventListener('change', function (event) {
        var field = event.target;
        if (field.matches('input[type=file][data-largest]')) {
            var tooLarge = Array.from(field.files).some(function (file) {
                return file.size > Number(field.dataset.largest);
            });
            field.setCustomValidity(tooLarge ? field.dataset.tooLarge : '');
            field.reportValidity();
        }
    });

    /* What a person has unfolded stays so when the page is brought up to date around it. */
    var unfolded = new Set();
    document.addEventListener('toggle', function (event) {
        if (event.target.matches('details[id]')) {
            unfolded[event.target.open ? 'add' : 'delete'](event.target.id);
        }
    }, true);
    new MutationObserver(function () {
        unfolded.forEach(function (id) {
            var details = document.getElementById(id);
            if (details && !details.open) {
                details.open = true;
            }
        });
    }).observe(document.body, { childList: true, subtree: true });
})();
