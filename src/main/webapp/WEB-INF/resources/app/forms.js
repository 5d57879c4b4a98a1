/*
 * What a person has typed is not lost: leaving with unsaved work asks, a session that ran out gives everything back after
 * signing in again, and a server that does not answer says so.
 *
 * What is kept lies in the browser's store of this one window, under the person who typed it; it is thrown away when anybody
 * signs out, when somebody else has signed in, and after half a day. Secrets are never kept.
 */
(function () {
    var STORE = 'kept';
    var LONGEST = 12 * 60 * 60 * 1000;
    var SLOW = 8000;
    var HOPELESS = 45000;
    var SETTLE = 3000;
    var words = document.getElementById('words').dataset;
    var person = document.body.dataset.person;
    var here = location.pathname;
    var touched = new Set();
    var guards = [];
    var leaving = false;

    /* ---- What is kept ---- */
    function stored() {
        try {
            var kept = JSON.parse(sessionStorage.getItem(STORE));
            if (kept && kept.person === person && Date.now() - kept.at < LONGEST) {
                return kept;
            }
        } catch (unreadable) {
            /* Then nothing is kept. */
        }
        sessionStorage.removeItem(STORE);
        return null;
    }

    function isSecret(field) {
        return field.type === 'password' || field.type === 'hidden' || field.type === 'file' || field.closest('[data-secret]');
    }

    function fieldsOf(form) {
        return Array.from(form.elements).filter(function (field) {
            return field.id && !isSecret(field) && field.matches('input, select, textarea') && field.type !== 'submit';
        });
    }

    function valuesOf(form) {
        var values = {};
        fieldsOf(form).forEach(function (field) {
            values[field.id] = field.matches('[type=checkbox], [type=radio]') ? field.checked : field.value;
        });
        return values;
    }

    function guardedForms() {
        return Array.from(document.querySelectorAll('form[data-keeps]'));
    }

    function keep(sent) {
        var kept = {
            person: person,
            at: Date.now(),
            page: here,
            address: location.pathname + location.search,
            sent: Boolean(sent),
            forms: {},
            guard: null
        };
        guardedForms().forEach(function (form) {
            if (touched.has(form.id)) {
                kept.forms[form.id] = valuesOf(form);
            }
        });
        guards.forEach(function (guard) {
            if (guard.isUnsaved()) {
                kept.guard = guard.keep();
            }
        });
        if (kept.guard || Object.keys(kept.forms).length > 0) {
            sessionStorage.setItem(STORE, JSON.stringify(kept));
            return true;
        }
        return false;
    }

    function put(id, value) {
        var field = document.getElementById(id);
        if (!field) {
            return false;
        }
        if (typeof value === 'boolean') {
            if (field.checked !== value) {
                field.click();
            }
        } else if (field.value !== value) {
            field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
        }
        return true;
    }

    function restoreForm(id, values, mayOpen) {
        var form = document.getElementById(id);
        var names = Object.keys(values);
        var missing = names.some(function (name) {
            return !document.getElementById(name);
        });
        var opener = form && form.querySelector('[data-opens]');
        if (missing && mayOpen && opener) {
            window.jQuery(document).one('pfAjaxComplete', function () {
                restoreForm(id, values, false);
            });
            opener.click();
            return;
        }
        names.forEach(function (name) {
            put(name, values[name]);
        });
        touched.add(id);
        tell(words.restored);
    }

    /* The server has answered what was sent from there: it has taken it, or shows it again by itself. */
    function isAnswerFrom(page) {
        return document.referrer !== '' && new URL(document.referrer).pathname === page;
    }

    /* Gives back what was kept on this page; on another one it says where that is. */
    function restore() {
        var kept = stored();
        if (!kept) {
            return;
        }
        if (kept.sent && isAnswerFrom(kept.page)) {
            sessionStorage.removeItem(STORE);
            return;
        }
        if (kept.page !== here) {
            var notice = tell(words.elsewhere);
            var link = document.createElement('a');
            link.href = kept.address;
            link.textContent = words.elsewhereopen;
            notice.append(' ', link);
            return;
        }
        sessionStorage.removeItem(STORE);
        Object.keys(kept.forms).forEach(function (id) {
            restoreForm(id, kept.forms[id], true);
        });
        if (kept.guard) {
            guards.forEach(function (guard) {
                guard.restore(kept.guard);
            });
        }
    }

    /* ---- What is said, at the bottom of the window ---- */
    function tell(sentence) {
        var box = document.getElementById('connection');
        var text = document.createElement('p');
        text.textContent = sentence;
        box.replaceChildren(text);
        box.hidden = false;
        return text;
    }

    function hush() {
        document.getElementById('connection').hidden = true;
    }

    function ask(title, sentence, answers) {
        var dialog = document.getElementById('asking');
        dialog.querySelector('h2').textContent = title;
        dialog.querySelector('p').textContent = sentence;
        dialog.querySelector('.buttons').replaceChildren.apply(dialog.querySelector('.buttons'), answers.map(function (answer, at) {
            var button = document.createElement('button');
            button.type = 'button';
            button.className = 'ui-button ui-widget ui-button-text-only' + (at > 0 ? ' quiet' : '');
            var inside = document.createElement('span');
            inside.className = 'ui-button-text';
            inside.textContent = answer.text;
            button.appendChild(inside);
            button.addEventListener('click', function () {
                dialog.close();
                answer.then();
            });
            return button;
        }));
        if (!dialog.open) {
            dialog.showModal();
        }
    }

    /* ---- A session that is over ---- */
    function signInAgain() {
        var anything = keep();
        var go = function () {
            leaving = true;
            guards.forEach(function (guard) {
                guard.leave();
            });
            location.assign(location.href.split('#')[0]);
        };
        if (!anything) {
            go();
            return;
        }
        ask(words.overtitle, words.over, [{ text: words.oversignin, then: go }, { text: words.overstay, then: function () { } }]);
    }

    /* ---- Leaving ---- */
    function isUnsaved() {
        return !leaving && (guards.some(function (guard) {
            return guard.isUnsaved();
        }) || guardedForms().some(function (form) {
            return touched.has(form.id);
        }));
    }

    window.addEventListener('beforeunload', function (event) {
        if (isUnsaved()) {
            event.preventDefault();
        }
    });

    function go(address) {
        leaving = true;
        guards.forEach(function (guard) {
            guard.leave();
        });
        location.assign(address);
    }

    document.addEventListener('click', function (event) {
        var link = event.target.closest('a[href]');
        if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey
            || link.target || link.getAttribute('href').charAt(0) === '#' || link.origin !== location.origin || !isUnsaved()) {
            return;
        }
        event.preventDefault();
        var settled = guards.map(function (guard) {
            return guard.settle();
        });
        Promise.race([
            Promise.all(settled),
            new Promise(function (late) {
                setTimeout(late, SETTLE);
            })
        ]).then(function () {
            if (!isUnsaved()) {
                go(link.href);
                return;
            }
            ask(words.leavetitle, words.leave, [
                { text: words.leavestay, then: function () { } },
                { text: words.leavego, then: function () { go(link.href); } }
            ]);
        });
    });

    function touch(event) {
        var form = event.target.form;
        if (form && form.matches('[data-keeps]') && event.isTrusted !== false && !isSecret(event.target)) {
            touched.add(form.id);
        }
    }
    document.addEventListener('input', touch);
    document.addEventListener('change', touch);
    document.addEventListener('submit', function (event) {
        if (event.target.querySelector('#leave, [id$=":leave"]')) {
            sessionStorage.removeItem(STORE);
            leaving = !isUnsaved();
        } else if (event.target.matches('[data-keeps]')) {
            keep(true);
            leaving = true;
        }
    }, true);

    /* ---- Answers, and none ---- */
    var pressedForm = null;
    document.addEventListener('click', function (event) {
        var button = event.target.closest('button, input[type=submit]');
        pressedForm = button && button.form && button.form.matches('[data-keeps]') ? button.form : null;
    }, true);

    var slow, hopeless;
    function wait() {
        clearTimeout(slow);
        clearTimeout(hopeless);
        slow = setTimeout(function () {
            var text = tell(words.slow);
            var stop = document.createElement('button');
            stop.type = 'button';
            stop.className = 'ui-button quiet ui-widget ui-button-text-only';
            var inside = document.createElement('span');
            inside.className = 'ui-button-text';
            inside.textContent = words.slowstop;
            stop.appendChild(inside);
            stop.addEventListener('click', giveUp);
            text.parentElement.appendChild(stop);
        }, SLOW);
        hopeless = setTimeout(giveUp, HOPELESS);
    }

    /* What was sent may have arrived all the same: pressing again must do no harm, and the server sees to that. */
    function giveUp() {
        window.PrimeFaces.ajax.Queue.abortAll();
        rest();
        tell(words.noanswer);
    }

    /* The buttons come back and nothing turns any more, also where the script library has not noticed the end. */
    function rest() {
        clearTimeout(slow);
        clearTimeout(hopeless);
        document.querySelectorAll('.busy > div').forEach(function (state) {
            state.style.display = 'none';
        });
        document.querySelectorAll('button[disabled].ui-state-loading, button.ui-state-loading').forEach(function (button) {
            button.disabled = false;
            button.removeAttribute('aria-disabled');
            button.classList.remove('ui-state-loading', 'ui-state-disabled');
            button.querySelectorAll('.ui-icon-loading').forEach(function (turning) {
                turning.remove();
            });
        });
    }

    var failed = false;
    window.jQuery(document).on('pfAjaxStart', function () {
        failed = false;
        wait();
    }).on('pfAjaxError', function (event, request) {
        failed = true;
        rest();
        tell(request && request.status ? words.fault : words.offline);
    }).on('pfAjaxComplete', function () {
        clearTimeout(slow);
        clearTimeout(hopeless);
        if (!failed) {
            hush();
            var form = pressedForm;
            pressedForm = null;
            if (form && !document.querySelector('main [aria-invalid=true], .said-error')) {
                touched.delete(form.id);
            }
        }
    });

    var processor = window.PrimeFaces.ajax.ResponseProcessor;
    var redirect = processor.doRedirect;
    processor.doRedirect = function (node) {
        if (node.getAttribute('url').indexOf('/anmelden.xhtml') >= 0) {
            failed = true;
            signInAgain();
            setTimeout(rest);
            return;
        }
        if (node.getAttribute('url').indexOf('/fehler/') >= 0) {
            keep();
        }
        leaving = true;
        guards.forEach(function (guard) {
            guard.leave();
        });
        redirect.call(processor, node);
    };

    /* The page itself has become too old, such as after signing in again in another window. */
    window.jQuery(document).on('pfAjaxSuccess', function (event, request) {
        var answer = request && request.responseText;
        if (answer && answer.indexOf('ViewExpiredException') >= 0 && answer.indexOf('<error>') >= 0) {
            failed = true;
            signInAgain();
        }
    });

    window.Kept = {
        signInAgain: signInAgain,
        guard: function (guard) {
            guards.push(guard);
        }
    };
    window.addEventListener('load', restore);
})();
