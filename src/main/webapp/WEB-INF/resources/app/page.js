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

    /* The number that is not understood in a line must not keep the line from being removed. */
    document.addEventListener('click', function (event) {
        var remove = event.target.closest('[data-empties]');
        if (remove) {
            remove.closest(remove.dataset.empties).querySelectorAll('input').forEach(function (field) {
                field.value = '';
            });
        }
    }, true);

    /*
     * The date picker must read a day as the server does, or not at all: it writes what it has read into the field.
     * By its own reading 1.1.0009, just refused, would stand there as 01.01.2009, and the next click would take it.
     */
    var picker = window.jQuery && window.jQuery.prime && window.jQuery.prime.datePicker;
    if (picker) {
        picker.prototype.parseDate = function (text) {
            var typed = String(text).trim();
            var german = /^([0-9]{1,2})\.[ \u00a0\u202f]?([0-9]{1,2})\.[ \u00a0\u202f]?([0-9]{4}|[0-9]{2})$/.exec(typed);
            var iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(typed);
            var parts = german ? [german[3], german[2], german[1]] : iso ? iso.slice(1) : [];
            var year = Number(parts[0]) + (german && german[3].length === 2 ? 2000 : 0);
            var day = new Date(year, parts[1] - 1, parts[2]);
            if (day.getFullYear() !== year || day.getMonth() !== parts[1] - 1 || day.getDate() !== Number(parts[2])) {
                throw 'not a day: ' + typed;
            }
            return this.daylightSavingAdjust(day);
        };

        /* The key that opens the calendar would empty the field of what is no day: "" may be saved, 31.02. may not. */
        var keyDown = picker.prototype.onInputKeyDown;
        picker.prototype.onInputKeyDown = function (event) {
            if (event.key === 'ArrowDown') {
                this.showOverlay();
            } else {
                keyDown.call(this, event);
            }
        };
    }

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
