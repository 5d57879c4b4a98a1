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

    /* Shows on small screens what narrows a list, and how much of it is in use while it is folded away. */
    function countFilters(bar) {
        var used = Array.from(bar.querySelectorAll('.filters-more :is(input, select)')).filter(function (field) {
            return field.tagName === 'SELECT' ? field.selectedIndex > 0 : field.value !== '' && field.type !== 'hidden';
        }).length;
        bar.querySelector('.filters-count').textContent = used ? ' (' + used + ')' : '';
    }
    document.querySelectorAll('.filters').forEach(countFilters);
    document.addEventListener('change', function (event) {
        var bar = event.target.closest('.filters');
        if (bar) {
            countFilters(bar);
        }
    });
    document.addEventListener('click', function (event) {
        var fold = event.target.closest('.filters-toggle');
        if (fold) {
            fold.setAttribute('aria-expanded', String(fold.nextElementSibling.classList.toggle('open')));
        }
    });

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

    /* What a field is refused for stands beside it, and its label says so, too: the one home of all such sentences. */
    window.FieldErrors = {
        /* Says what is wrong with a field; nothing is wrong where there is no sentence. */
        say: function (field, sentence) {
            var id = field.id + '-error';
            var place = document.getElementById(id);
            if (sentence && !place) {
                place = document.createElement('p');
                place.id = id;
                place.className = 'field-error';
                place.dataset.of = field.id;
                (field.closest('.field, td') || field.parentElement).appendChild(place);
            }
            if (sentence) {
                place.textContent = sentence;
                field.setAttribute('aria-describedby', id);
                field.setAttribute('aria-invalid', 'true');
            } else {
                if (place) {
                    place.remove();
                }
                field.removeAttribute('aria-describedby');
                field.removeAttribute('aria-invalid');
            }
            field.classList.toggle('ui-state-error', Boolean(sentence));
        }
    };

    function control(id) {
        var named = document.getElementById(id);
        return !named || named.matches('input, select, textarea')
            ? named
            : named.querySelector('input:not([type=hidden]), select, textarea');
    }

    /* Brings each sentence of the page to the field that it is about, and the person to the first one after a button. */
    var pressed = false;
    function bringErrorsToTheirFields() {
        document.querySelectorAll('.field-error').forEach(function (place) {
            var field = document.getElementById(place.dataset.of);
            if (!field) {
                place.remove();
            } else if (!field.classList.contains('ui-state-error')) {
                window.FieldErrors.say(field, '');
            } else {
                window.FieldErrors.say(field, place.textContent);
            }
        });
        document.querySelectorAll('.app-messages li[data-for]').forEach(function (message) {
            var field = control(message.dataset.for);
            if (field && field.getClientRects().length > 0) {
                window.FieldErrors.say(field, message.textContent);
                message.remove();
            }
        });
        document.querySelectorAll('.app-messages').forEach(function (said) {
            if (!said.querySelector('li')) {
                said.replaceChildren();
            }
        });
        var first = pressed && document.querySelector('main [aria-invalid=true]');
        pressed = false;
        if (first) {
            first.focus();
            first.scrollIntoView({ block: 'center' });
        }
    }
    document.addEventListener('click', function (event) {
        if (event.target.closest('button, input[type=submit]')) {
            pressed = true;
        }
    }, true);
    /* What has been changed is not known to be wrong any more; days.js and the server may say so again. */
    document.addEventListener('change', function (event) {
        if (document.getElementById(event.target.id + '-error')) {
            window.FieldErrors.say(event.target, '');
        }
    }, true);
    window.jQuery(document).on('pfAjaxComplete', bringErrorsToTheirFields);
    pressed = true;
    bringErrorsToTheirFields();

    /* Copies a text for the support; where the browser forbids that, it is marked so that a key press copies it. */
    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-copies]');
        if (!button) {
            return;
        }
        var text = document.getElementById(button.dataset.copies);
        var mark = function () {
            window.getSelection().selectAllChildren(text);
        };
        if (!navigator.clipboard) {
            mark();
            return;
        }
        navigator.clipboard.writeText(text.textContent).then(function () {
            button.textContent = button.dataset.copied;
        }, mark);
    });

    /*
     * Where the part that had the focus is gone after an answer, as a button that turned a page into a form, the focus goes to the
     * first field or button of what stands there now, and not back to the top of the page.
     */
    var focusable = 'input:not([type=hidden]):not([tabindex="-1"]), select, textarea, button:not([tabindex="-1"]), a[href], summary';
    var cameFrom = [];
    function first(part) {
        return Array.from(part.querySelectorAll(focusable)).find(function (found) {
            return !found.disabled && found.getClientRects().length > 0;
        });
    }
    function keepFocus() {
        if (document.activeElement && document.activeElement !== document.body) {
            return;
        }
        for (var i = 0; i < cameFrom.length; i++) {
            var part = document.getElementById(cameFrom[i]);
            var next = part && (part.matches(focusable) && !part.disabled ? part : first(part));
            if (next) {
                next.focus({ preventScroll: true });
                return;
            }
        }
    }
    if (window.jQuery) {
        window.jQuery(document).on('pfAjaxSend', function () {
            cameFrom = [];
            for (var part = document.activeElement; part && part !== document.body; part = part.parentElement) {
                if (part.id) {
                    cameFrom.push(part.id);
                }
            }
        }).on('pfAjaxComplete', function () {
            window.setTimeout(keepFocus);
        });
    }

    /* A menu that was opened by a key takes the focus, goes up and down by keys, and ends by Escape. */
    function menuOf(button) {
        var menu = document.getElementById(button.id.replace(/_button$/, '_menu'));
        return menu && menu.getClientRects().length > 0 ? menu : null;
    }
    function enterMenu(button, framesLeft) {
        var menu = menuOf(button);
        var entry = menu && menu.querySelector('a.ui-menuitem-link');
        if (entry) {
            entry.focus();
        } else if (framesLeft > 0) {
            window.requestAnimationFrame(function () {
                enterMenu(button, framesLeft - 1);
            });
        }
    }
    document.addEventListener('keydown', function (event) {
        var button = event.target.closest('.ui-menubutton > button');
        if (button && !menuOf(button) && ['Enter', ' ', 'ArrowDown'].indexOf(event.key) >= 0) {
            window.requestAnimationFrame(function () {
                enterMenu(button, 20);
            });
        }
    }, true);
    document.addEventListener('keydown', function (event) {
        var button = Array.from(document.querySelectorAll('.ui-menubutton > button')).find(menuOf);
        if (!button || ['Escape', 'ArrowDown', 'ArrowUp'].indexOf(event.key) < 0) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') {
            window.PrimeFaces.getWidgetById(button.parentElement.id).hide();
            button.focus();
        } else {
            var entries = Array.from(menuOf(button).querySelectorAll('a.ui-menuitem-link:not(.ui-state-disabled)'));
            var step = event.key === 'ArrowDown' ? 1 : entries.length - 1;
            entries[Math.max(0, entries.indexOf(document.activeElement) + step) % entries.length].focus();
        }
    }, true);

    /* What had the focus last outside of dialogs. */
    var used = null;
    document.addEventListener('focusin', function (event) {
        if (!event.target.closest('.ui-dialog')) {
            used = event.target;
        }
    });

    /* What was chosen in a menu ends it; the focus waits at its button. A key chooses without a click. */
    function endMenu(event) {
        var menu = event.target.closest('.ui-menu-dynamic');
        var button = menu && event.target.closest('a.ui-menuitem-link') && document.getElementById(menu.id.replace(/_menu$/, '_button'));
        if (button && (event.type === 'click' || ['Enter', ' '].indexOf(event.key) >= 0)) {
            window.setTimeout(function () {
                window.PrimeFaces.getWidgetById(button.parentElement.id).hide();
                button.focus();
                // A button that waits for the answer takes no focus.
                used = button;
            });
        }
    }
    document.addEventListener('click', endMenu, true);
    document.addEventListener('keydown', endMenu, true);

    /* Shows a document in the page when somebody wants to see it there: it weighs more than the page. */
    document.addEventListener('toggle', function (event) {
        var view = event.target;
        if (view.matches('details[data-pdf]') && view.open && !view.querySelector('object')) {
            var frame = document.createElement('object');
            frame.className = 'pdf-frame';
            frame.type = 'application/pdf';
            frame.data = view.dataset.pdf;
            frame.setAttribute('aria-label', view.dataset.name);
            view.append(frame);
        }
    }, true);

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

    /*
     * The address follows the list: reload, back and a link that somebody sends show the same rows. What is typed into the
     * search is one step back, however many letters it has; every other change is a step of its own.
     */
    var opened = document.querySelector('[data-list-address]');
    var listAddress = opened ? opened.dataset.listAddress : location.search.slice(1);
    function typedOnly(before, after) {
        var rest = [before, after].map(function (query) {
            var values = new URLSearchParams(query);
            values.delete('suche');
            values.delete('seite');
            return values.toString();
        });
        return rest[0] === rest[1] && new URLSearchParams(before).get('suche') !== new URLSearchParams(after).get('suche');
    }
    function show(query, how, typed) {
        listAddress = query;
        history[how]({ typed: typed }, '', location.pathname + (query ? '?' + query : ''));
        document.querySelectorAll('a[data-of-list]').forEach(function (link) {
            link.search = query;
        });
    }
    if (opened && listAddress !== location.search.slice(1)) {
        show(listAddress, 'replaceState', false);
    }
    if (window.jQuery) {
        window.jQuery(document).on('pfAjaxComplete', function (event, answer, settings, told) {
            var query = told && told.listAddress;
            if (typeof query === 'string' && query !== listAddress) {
                var typed = typedOnly(listAddress, query);
                var goesOn = typed && history.state && history.state.typed;
                show(query, goesOn ? 'replaceState' : 'pushState', typed);
            }
        });
    }
    window.addEventListener('popstate', function () {
        if (location.search.slice(1) !== listAddress) {
            location.reload();
        }
    });

    /* A page that is made for paper. */
    document.querySelectorAll('button[data-print]').forEach(function (button) {
        button.addEventListener('click', function () {
            window.print();
        });
    });

    /* On a phone a menu names the order of a list. By its own reading a head of two words is not found in it again. */
    var table = window.PrimeFaces && PrimeFaces.widget && PrimeFaces.widget.DataTable;
    if (table) {
        table.prototype.updateReflowDD = function (column, order) {
            if (this.reflowDD) {
                this.reflowDD.children('option').each(function () {
                    var downwards = Number(this.dataset.sortorder) === 1;
                    this.selected = this.dataset.columnkey === column.attr('id') && downwards === order < 0;
                });
            }
        };
    }

    /* A dialog opens at its first field, or at the button that changes nothing: never at the X, and never at a yes. */
    function enterDialog() {
        var content = this.jq[0];
        var found = ['input:not([type=hidden]), select, textarea', '.ui-confirmdialog-no, .buttons .quiet', 'button'].map(function (kind) {
            return Array.from(content.querySelectorAll(kind)).find(function (part) {
                return !part.disabled && part.getClientRects().length > 0;
            });
        }).find(Boolean);
        if (found) {
            // Else the end of a request gives the focus back to what began it, behind the dialog.
            PrimeFaces.customFocus = true;
            found.focus();
        }
    }
    /* It gives the focus back to what opened it, which may have waited for the answer or gone with its menu meanwhile. */
    function leaveDialog() {
        var openers = [this.focusedElementBeforeDialogOpened, used].filter(Boolean);
        PrimeFaces.queueTask(function () {
            var there = openers.map(function (opener) {
                return opener.isConnected ? opener : document.getElementById(opener.id);
            }).find(function (opener) {
                return opener && opener !== document.body && opener.getClientRects().length > 0;
            });
            if (there && !document.querySelector('.ui-dialog[aria-hidden=false]')) {
                there.focus({preventScroll: true});
            }
        }, 100);
    }
    ['Dialog', 'ConfirmDialog'].forEach(function (kind) {
        if (window.PrimeFaces && PrimeFaces.widget && PrimeFaces.widget[kind]) {
            PrimeFaces.widget[kind].prototype.applyFocus = enterDialog;
            PrimeFaces.widget[kind].prototype.returnFocus = leaveDialog;
        }
    });

    /* A dialog whose form only fetches a file is done with the click. */
    document.addEventListener('submit', function (event) {
        if (event.target.matches('form[data-closes]')) {
            PF(event.target.dataset.closes).hide();
        }
    });
})();
