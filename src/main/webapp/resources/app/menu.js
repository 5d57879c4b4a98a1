/* Opens and closes the main menu on small screens. */
(function () {
    var toggle = document.querySelector('.menu-toggle');
    var menu = document.getElementById('hauptmenue');
    if (!toggle || !menu) {
        return;
    }
    toggle.addEventListener('click', function () {
        var open = menu.classList.toggle('open');
        toggle.setAttribute('aria-expanded', String(open));
    });
})();
