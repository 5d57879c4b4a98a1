/* Tries an API token in the moment in which it is pasted, or has been typed whole: nobody has to look for a button. */
(function () {
    var WHOLE = /^[0-9a-f]{32}$/i;

    function bare(text) {
        return text.replace(/[\s\u200B-\u200D\u2060\uFEFF]/g, '');
    }

    function tokenField(event) {
        return event.target instanceof Element && event.target.matches('[data-token]') ? event.target : null;
    }

    function tryOut(field) {
        var button = field.form.querySelector('[data-tries]');
        if (button) {
            button.click();
        }
    }

    /* What is pasted takes the place of what was there: half of an old token before a new one would be neither. */
    document.addEventListener('paste', function (event) {
        var field = tokenField(event);
        var pasted = field && event.clipboardData ? bare(event.clipboardData.getData('text')) : '';
        if (pasted) {
            event.preventDefault();
            field.value = pasted.slice(0, field.maxLength > 0 ? field.maxLength : undefined);
            tryOut(field);
        }
    });

    document.addEventListener('input', function (event) {
        var field = tokenField(event);
        if (field && WHOLE.test(bare(field.value))) {
            tryOut(field);
        }
    });
})();
