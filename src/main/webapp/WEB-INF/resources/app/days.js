/*
 * Fields for days: shows at once what was understood of what is typed, and why something is no day. The calendar is the
 * browser's own and opens on demand only, by its button or Alt and arrow down; it takes neither the focus nor keys.
 */
(function () {
    var BETWEEN = '(?:\\.[ \\u00a0\\u202f]?|[,/-]|[ \\u00a0\\u202f])';
    var YEAR = '([0-9]{4}|[0-9]{2})';
    var GERMAN = new RegExp('^([0-9]{1,2})' + BETWEEN + '([0-9]{1,2})(?:\\.|' + BETWEEN + YEAR + ')?$');
    var NAMED = new RegExp('^([0-9]{1,2})(?:\\.[ \\u00a0\\u202f]?|[ \\u00a0\\u202f])([a-zä]{3,9})\\.?(?:[ \\u00a0\\u202f]?' + YEAR + ')?$');
    var YEAR_FIRST = /^([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})$/;
    var DIGITS_YEAR_FIRST = /^(20[0-9]{2})(0[1-9]|1[0-2])([0-9]{2})$/;
    var DIGITS_GERMAN = /^([0-9]{2})([0-9]{2})(20[0-9]{2}|[0-9]{2})$/;
    var MONTHS = ['januar jan jänner', 'februar feb', 'märz mär mrz maerz', 'april apr', 'mai', 'juni jun', 'juli jul',
        'august aug', 'september sep sept', 'oktober okt', 'november nov', 'dezember dez'];
    var WORDS = { vorgestern: -2, gestern: -1, heute: 0, morgen: 1, 'übermorgen': 2 };
    var AROUND = /^[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]+|[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]+$/g;
    var LONGEST = 60;

    /* Days are counted in UTC, where none is longer than another. */
    function at(year, month, day) {
        var date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
    }

    function iso(date) {
        return date.toISOString().slice(0, 10);
    }

    function parsed(written) {
        var parts = written.split('-');
        return at(Number(parts[0]), Number(parts[1]), Number(parts[2]));
    }

    function complete(month, day, today, past) {
        var year = today.getUTCFullYear();
        var near = [year - 1, year, year + 1].map(function (one) {
            return at(one, month, day);
        }).filter(Boolean);
        if (!past) {
            return near.sort(function (one, other) {
                return Math.abs(one - today) - Math.abs(other - today);
            })[0];
        }
        /* Half a year on, or the last day of that month where it is shorter. */
        var ahead = at(year, today.getUTCMonth() + 1, today.getUTCDate());
        ahead.setUTCMonth(ahead.getUTCMonth() + 6);
        if (ahead.getUTCDate() !== today.getUTCDate()) {
            ahead.setUTCDate(0);
        }
        return near.filter(function (one) {
            return one.getUTCFullYear() <= year && one <= ahead;
        }).pop();
    }

    /* What was typed: { day: '2026-11-05' }, { wrong: 'form' | 'unknown' | 'range' }, or nothing at all. */
    function read(raw, todayWritten, past) {
        var text = String(raw).replace(AROUND, '');
        if (text === '') {
            return {};
        }
        if (text.length > LONGEST) {
            return { wrong: 'form' };
        }
        text = text.toLowerCase();
        var today = parsed(todayWritten);
        if (Object.prototype.hasOwnProperty.call(WORDS, text)) {
            today.setUTCDate(today.getUTCDate() + WORDS[text]);
            return { day: iso(today) };
        }
        var parts = GERMAN.exec(text) || DIGITS_GERMAN.exec(text);
        var first = YEAR_FIRST.exec(text) || DIGITS_YEAR_FIRST.exec(text);
        var named = NAMED.exec(text);
        if (first) {
            parts = [text, first[3], first[2], first[1]];
        } else if (named && !parts) {
            var month = MONTHS.findIndex(function (names) {
                return names.split(' ').includes(named[2]);
            });
            parts = month < 0 ? null : [text, named[1], month + 1, named[3]];
        }
        if (!parts) {
            return { wrong: 'form' };
        }
        var date = parts[3] === undefined
            ? complete(Number(parts[2]), Number(parts[1]), today, past)
            : at(Number(parts[3]) + (parts[3].length === 2 ? 2000 : 0), Number(parts[2]), Number(parts[1]));
        if (!date) {
            return { wrong: 'unknown' };
        }
        return date < at(2000, 1, 1) || date > at(2099, 12, 31) ? { wrong: 'range' } : { day: iso(date) };
    }

    window.GermanDay = { read: read };

    function german(day) {
        return day.split('-').reverse().join('.');
    }

    function weekday(day, form) {
        return new Intl.DateTimeFormat(document.documentElement.lang, { weekday: form, timeZone: 'UTC' }).format(parsed(day));
    }

    function understood(field) {
        return read(field.value, document.body.dataset.today, field.dataset.day === 'PAST');
    }

    /* The weekday stands in the field; what is being typed is read out below it, until it stands there itself. */
    function show(field, typing) {
        var box = field.closest('.day');
        var result = understood(field);
        var written = result.day && german(result.day);
        box.querySelector('.day-word').textContent = result.day && field.value === written ? weekday(result.day, 'short') : '';
        var said = box.querySelector('.day-said');
        said.textContent = typing && result.day && field.value !== written ? weekday(result.day, 'long') + ', ' + written : '';
    }

    function leave(field) {
        var result = understood(field);
        if (result.day) {
            field.value = german(result.day);
        }
        show(field, false);
        window.FieldErrors.say(field, result.wrong && document.getElementById('words').dataset['day' + result.wrong]
            .replace('{0}', field.value.trim().slice(0, 30)));
    }

    function change(field, value) {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function open(field) {
        var calendar = field.parentElement.querySelector('.day-calendar');
        calendar.value = understood(field).day || document.body.dataset.today;
        try {
            calendar.showPicker();
        } catch (old) {
            calendar.focus();
            calendar.click();
        }
    }

    document.addEventListener('input', function (event) {
        if (event.target.matches('input[data-day]')) {
            show(event.target, true);
        } else if (event.target.matches('.day-calendar') && event.target.value) {
            change(event.target.parentElement.querySelector('input[data-day]'), german(event.target.value));
        }
    });
    /* Before the page takes the day over: it is to send what then stands in the field. */
    document.addEventListener('change', function (event) {
        if (event.target.matches('input[data-day]')) {
            leave(event.target);
        }
    }, true);
    document.addEventListener('focusout', function (event) {
        if (event.target.matches('input[data-day]')) {
            show(event.target, false);
        }
    });
    document.addEventListener('keydown', function (event) {
        if (event.altKey && event.key === 'ArrowDown' && event.target.matches('input[data-day]')) {
            event.preventDefault();
            open(event.target);
        }
    });
    document.addEventListener('click', function (event) {
        var button = event.target.closest('.day-open');
        if (button) {
            open(button.parentElement.querySelector('input[data-day]'));
        }
    });

    function showAll() {
        document.querySelectorAll('input[data-day]').forEach(function (field) {
            show(field, field === document.activeElement);
        });
    }
    showAll();
    window.jQuery(document).on('pfAjaxComplete', showAll);
})();
