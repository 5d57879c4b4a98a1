/*
 * A draft saves itself while one writes. What could not be saved is said in one quiet line; what somebody else has written
 * meanwhile is shown beside one's own, and the person chooses.
 */
(function () {
    var opened = document.querySelector('form[data-draft]');
    if (!opened) {
        return;
    }
    var QUIET = 1500;
    var PATIENCE = 10000;
    var LONGEST_WAIT = 30000;
    var FIELDS = ['date', 'serviceFrom', 'serviceTo', 'due'];
    /* Why a line charges no VAT, by the ends of the ids of its fields. */
    var REASON = { reason: 'zeroReason', own: 'zeroWords' };
    var words = document.getElementById('draft-words').dataset;
    var page = opened.dataset.draft;
    var timer, retries = 0, flight = null, paused = false, leaving = false, passing = null, unread = 0;
    var saved = JSON.stringify(collect());

    /* The form as it stands in the page now: an answer of the server may have put another in its place. */
    function form() {
        return document.getElementById(opened.id);
    }

    function notice() {
        return document.getElementById('draft-notice');
    }

    function field(name) {
        return document.getElementById(opened.id + ':' + name);
    }

    function rows() {
        return Array.from(form().querySelectorAll('.lines-table tbody tr'));
    }

    function reference() {
        return field('draft').value;
    }

    /* What stands in the form. */
    function collect() {
        var typed = { customer: field('customer_hinput').value, lines: [] };
        FIELDS.forEach(function (name) {
            typed[name] = field(name).value;
        });
        rows().forEach(function (row) {
            var cells = {};
            row.querySelectorAll('[data-cell]').forEach(function (cell) {
                cells[cell.dataset.cell] = cell.value;
            });
            Object.keys(REASON).forEach(function (ending) {
                var cell = row.querySelector('[id$=":' + ending + '"]');
                if (cell && cell.value) {
                    cells[REASON[ending]] = cell.value;
                }
            });
            typed.lines.push(cells);
        });
        return typed;
    }

    function isChanged() {
        return JSON.stringify(collect()) !== saved;
    }

    function fill(sentence) {
        return Array.prototype.slice.call(arguments, 1).reduce(function (text, value, at) {
            return text.replace('{' + at + '}', value);
        }, sentence);
    }

    function say(sentence) {
        var line = document.getElementById('saved');
        if (line.textContent !== sentence) {
            line.textContent = sentence;
        }
    }

    function schedule(wait) {
        clearTimeout(timer);
        timer = setTimeout(function () {
            if (window.PrimeFaces.ajax.Queue.isEmpty()) {
                save(false);
            } else {
                schedule(QUIET);
            }
        }, wait);
    }

    function noticeChange() {
        if (!paused && !leaving && isChanged()) {
            say(words.unsaved);
            schedule(QUIET);
        }
    }

    /* Saves what stands there; the answer, or nothing where none came. One at a time, so that each knows the last. */
    function save(always, asked) {
        clearTimeout(timer);
        if (flight) {
            return flight.then(function () {
                return save(always, asked);
            });
        }
        if (leaving || (!always && (paused || !isChanged()))) {
            return Promise.resolve(null);
        }
        flight = send(collect(), reference(), page).then(function (answer) {
            flight = null;
            if (answer) {
                take(answer, asked);
            }
            return answer;
        });
        return flight;
    }

    function send(typed, draft, from) {
        var abort = new AbortController();
        var patience = setTimeout(function () {
            abort.abort();
        }, PATIENCE);
        return fetch(document.body.dataset.context + '/rechnungen/entwurf', {
            method: 'POST',
            redirect: 'manual',
            signal: abort.signal,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ person: document.body.dataset.person, page: from, draft: draft, form: typed })
        }).then(function (response) {
            if (response.type === 'opaqueredirect' || response.status === 401) {
                say(words.unsaved);
                window.Kept.signInAgain();
                return null;
            }
            if (!response.ok) {
                throw new Error('status ' + response.status);
            }
            return response.json().then(function (answer) {
                answer.sent = typed;
                return answer;
            });
        }).catch(function () {
            say(words.offline);
            retries += 1;
            schedule(Math.min(LONGEST_WAIT, QUIET * Math.pow(2, retries)));
            return null;
        }).finally(function () {
            clearTimeout(patience);
        });
    }

    function take(answer, asked) {
        retries = 0;
        if (answer.state === 'SAVED') {
            taken(answer);
        } else if (answer.state === 'CHANGED') {
            conflict(answer, answer.sent, asked);
        } else if (answer.state === 'COMMITTED') {
            over(fill(words.committed, answer.number), answer.address, asked);
        } else if (answer.state === 'DISCARDED') {
            over(words.discarded, null, asked);
        } else if (answer.state === 'OTHER_PERSON') {
            paused = true;
            say(words.otherPerson);
        } else {
            saved = JSON.stringify(answer.sent);
            say('');
        }
    }

    function taken(answer) {
        paused = false;
        notice().replaceChildren();
        saved = JSON.stringify(answer.sent);
        unread = answer.unread.length;
        field('draft').value = answer.draft;
        say(unread === 0 ? fill(words.saved, answer.at) : fill(words.part, answer.at, answer.unread.map(function (problem) {
            return problem.sentence;
        }).join(' ')));
        var address = document.body.dataset.context + answer.address;
        if (location.pathname + location.search !== address) {
            history.replaceState(history.state, '', address);
        }
        document.querySelectorAll('a[target=vorschau]').forEach(function (link) {
            link.href = link.href.replace(/\?id=.*/, '?id=' + answer.draft.split('-')[1]);
        });
        noticeChange();
    }

    function button(text, action) {
        var made = document.createElement('button');
        made.type = 'button';
        made.className = 'ui-button quiet ui-widget ui-button-text-only';
        var inside = document.createElement('span');
        inside.className = 'ui-button-text';
        inside.textContent = text;
        made.appendChild(inside);
        made.addEventListener('click', action);
        return made;
    }

    function paragraph(text) {
        var made = document.createElement('p');
        made.textContent = text;
        return made;
    }

    /* The draft is none any more: what was written can become a new one. */
    function over(sentence, address, asked) {
        paused = true;
        say(words.unsaved);
        notice().replaceChildren(paragraph(sentence), button(words.again, function () {
            field('draft').value = 'NEW-0-0';
            page = Date.now().toString(36) + '-' + Math.random().toString(36).slice(2);
            paused = false;
            save(true);
        }));
        if (address) {
            var link = document.createElement('a');
            link.href = document.body.dataset.context + address;
            link.textContent = words.open;
            notice().append(' ', link);
        }
        if (asked) {
            notice().querySelector('button').focus();
            notice().scrollIntoView({ block: 'center' });
        }
    }

    /* Two versions: told calmly while one writes, shown at once to whoever has pressed a button. */
    function conflict(theirs, mine, asked) {
        paused = true;
        say(words.conflict);
        notice().replaceChildren(paragraph(what(theirs)), button(words.compare, function () {
            compare(theirs, mine);
        }));
        if (asked) {
            compare(theirs, mine);
        }
    }

    function what(theirs) {
        return fill(words.what, theirs.by || words.someone, theirs.at);
    }

    function day(text) {
        var read = window.GermanDay.read(text || '', document.body.dataset.today, false);
        return read.day ? read.day.split('-').reverse().join('.') : (text || '').trim();
    }

    function reasonInWords(name) {
        var choice = document.getElementById('zero-reasons').content.querySelector('[value="' + name + '"]');
        return choice ? choice.textContent : name;
    }

    function serviceInWords(id) {
        var choice = form().querySelector('[data-cell=service] [value="' + id + '"]');
        return choice ? choice.textContent : id;
    }

    function inWords(name, value) {
        return name === REASON.reason ? reasonInWords(value) : name === 'service' ? serviceInWords(value) : value;
    }

    function ofLine(cells) {
        return cells ? [cells.text || '–', (cells.quantity || '–') + ' × ' + (cells.price || '–') + ' €', cells.vat + ' %'].concat(
            Object.keys(cells).filter(function (name) {
                return !['text', 'quantity', 'price', 'vat'].includes(name) && cells[name];
            }).map(function (name) {
                return inWords(name, cells[name]);
            })).join(' · ') : words.none;
    }

    function isBegun(cells) {
        return cells.text.trim() !== '' || cells.price.trim() !== '';
    }

    /* Each difference, with what takes it over into a form. */
    function differences(theirs, mine) {
        var found = [];
        if ((mine.customer || '') !== (theirs.form.customer || '')) {
            found.push({
                label: form().querySelector('label[for$="customer_input"], label[for$="customer"]').textContent,
                mine: field('customer_input').value,
                theirs: theirs.customer,
                take: function (into) {
                    into.customer = theirs.form.customer || '';
                }
            });
        }
        FIELDS.forEach(function (name) {
            if (day(mine[name]) !== day(theirs.form[name])) {
                found.push({
                    label: form().querySelector('label[for$=":' + name + '"]').textContent,
                    mine: day(mine[name]),
                    theirs: day(theirs.form[name]),
                    take: function (into) {
                        into[name] = theirs.form[name] || '';
                    }
                });
            }
        });
        var own = mine.lines.filter(isBegun);
        for (var at = 0; at < Math.max(own.length, theirs.form.lines.length); at++) {
            if (ofLine(own[at]) !== ofLine(theirs.form.lines[at])) {
                found.push(lineDifference(at, own[at], theirs.form.lines[at]));
            }
        }
        return found;
    }

    function lineDifference(at, own, other) {
        return {
            label: fill(words.line, at + 1),
            mine: ofLine(own),
            theirs: ofLine(other),
            take: function (into) {
                into.lines[at] = other;
            }
        };
    }

    function compare(theirs, mine) {
        var dialog = document.getElementById('versions');
        var found = differences(theirs, mine);
        if (found.length === 0) {
            settle(theirs, mine, false);
            return;
        }
        dialog.querySelector('h2').textContent = words.title;
        dialog.querySelector('.versions-what').textContent = what(theirs);
        dialog.querySelector('.versions-theirs').textContent = theirs.by ? fill(words.theirs, theirs.by) : words.other;
        dialog.querySelector('tbody').replaceChildren.apply(dialog.querySelector('tbody'), found.map(choice));
        dialog.onclick = function (event) {
            var pressed = event.target.closest('[data-choose]');
            if (pressed) {
                dialog.close();
                choose(pressed.dataset.choose, theirs, mine, found);
            }
        };
        dialog.showModal();
    }

    function choice(difference, at) {
        var row = document.createElement('tr');
        var head = document.createElement('th');
        head.scope = 'row';
        head.textContent = difference.label;
        row.appendChild(head);
        var heads = document.querySelectorAll('#versions thead th');
        ['mine', 'theirs'].forEach(function (side) {
            var cell = document.createElement('td');
            var label = document.createElement('label');
            var radio = document.createElement('input');
            radio.type = 'radio';
            radio.name = 'version-' + at;
            radio.value = side;
            radio.checked = side === 'mine';
            label.append(radio, ' ', difference[side] || words.none);
            cell.dataset.label = side === 'mine' ? heads[1].textContent : heads[2].textContent;
            cell.appendChild(label);
            row.appendChild(cell);
        });
        difference.isTheirs = function () {
            return row.querySelector('input[value=theirs]').checked;
        };
        return row;
    }

    function choose(what, theirs, mine, found) {
        if (what === 'theirs') {
            leave(theirs);
        } else if (what === 'mine') {
            settle(theirs, mine, false);
        } else if (what === 'chosen') {
            var merged = JSON.parse(JSON.stringify(mine));
            merged.lines = merged.lines.filter(isBegun);
            var taken = found.filter(function (difference) {
                return difference.isTheirs();
            });
            taken.forEach(function (difference) {
                difference.take(merged);
            });
            merged.lines = merged.lines.filter(Boolean);
            settle(theirs, merged, taken.length > 0);
        }
    }

    /* Saves over what the person has seen; shows what came of it where it is not what stands in the form. */
    function settle(theirs, typed, show) {
        send(typed, theirs.draft, page).then(function (answer) {
            if (answer && answer.state === 'SAVED' && show) {
                leave(answer);
            } else if (answer) {
                take(answer, true);
            }
        });
    }

    function leave(answer) {
        leaving = true;
        var parts = answer.draft.split('-');
        location.assign(document.body.dataset.context + '/rechnungen/bearbeiten.xhtml?'
            + (parts[0] === 'INVOICE' ? 'id=' : 'entwurf=') + parts[1]);
    }

    function place(name) {
        var parts = name.split('.');
        if (parts[0] !== 'lines') {
            return field(name === 'customer' ? 'customer_input' : name);
        }
        var row = rows()[parts[1]];
        return row && row.querySelector('[data-cell=' + parts[2] + '], [id$=":' + parts[2] + '"]');
    }

    /* Says all that is wrong at once, and goes to the first of it. */
    function mark(problems) {
        problems.forEach(function (problem) {
            var where = place(problem.field);
            if (where) {
                window.FieldErrors.say(where, problem.sentence);
            }
        });
        var first = form().querySelector('[aria-invalid=true]');
        if (first) {
            first.focus();
            first.scrollIntoView({ block: 'center' });
        }
    }

    /* Whether a button may go on: all is saved, and nothing is missing that it needs. */
    function ready(needs) {
        return save(needs === 'whole' || isChanged(), true).then(function (answer) {
            if (answer === null) {
                return !isChanged() && needs !== 'whole';
            }
            var problems = needs === 'whole' ? answer.problems : answer.unread;
            if (problems && problems.length > 0) {
                mark(problems);
                return false;
            }
            return answer.state === 'SAVED' || answer.state === 'NOTHING';
        });
    }

    document.addEventListener('click', function (event) {
        var pressed = event.target.closest('[data-saves-first]');
        if (pressed && passing !== pressed) {
            event.preventDefault();
            event.stopImmediatePropagation();
            ready(pressed.dataset.savesFirst).then(function (go) {
                if (go) {
                    passing = pressed;
                    pressed.click();
                }
            });
            return;
        }
        passing = null;
        var preview = event.target.closest('[data-preview]');
        if (preview) {
            event.preventDefault();
            var sheet = window.open('about:blank', preview.target);
            ready('whole').then(function (go) {
                if (go) {
                    sheet.location = preview.href;
                } else {
                    sheet.close();
                }
            });
        }
    }, true);

    ['input', 'change'].forEach(function (what) {
        document.addEventListener(what, function (event) {
            if (form().contains(event.target)) {
                noticeChange();
            }
        });
    });
    window.addEventListener('online', noticeChange);
    window.jQuery(document).on('pfAjaxComplete', function () {
        var conflicting = form().querySelector('[data-conflict]');
        if (conflicting) {
            conflicting.remove();
            save(true, true);
        } else {
            noticeChange();
        }
    });

    window.Kept.guard({
        isUnsaved: function () {
            return !leaving && (isChanged() || (unread > 0 && !paused));
        },
        settle: function () {
            return save(false).then(function () {
                return !isChanged() && unread === 0;
            });
        },
        keep: function () {
            return { form: collect(), draft: reference(), page: page };
        },
        leave: function () {
            leaving = true;
        },
        restore: function (kept) {
            page = kept.page;
            send(kept.form, kept.draft, kept.page).then(function (answer) {
                if (answer && answer.state === 'SAVED') {
                    leave(answer);
                } else if (answer) {
                    take(answer, true);
                }
            });
        }
    });
})();
