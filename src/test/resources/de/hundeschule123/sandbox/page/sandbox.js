// Keeps the page up to date: every two seconds, unless somebody is typing or has something unfolded.
(function () {
    "use strict";

    var edited = false;
    document.addEventListener("input", function () { edited = true; });

    function busy() {
        var at = document.activeElement;
        return document.hidden || edited
            || document.querySelector("main details[open], main iframe") !== null
            || (at !== null && at.closest("main form") !== null);
    }

    async function refresh() {
        if (busy()) {
            return;
        }
        try {
            var answer = await fetch(location.href, { headers: { Accept: "text/html" } });
            if (!answer.ok) {
                return;
            }
            var fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
            if (busy()) {
                return;
            }
            document.querySelectorAll("[data-live]").forEach(function (part) {
                var other = fresh.querySelector('[data-live="' + part.dataset.live + '"]');
                if (other !== null && other.innerHTML !== part.innerHTML) {
                    part.innerHTML = other.innerHTML;
                }
            });
        } catch (offline) {
            // The sandbox is being restarted; the next round tries again.
        }
    }

    setInterval(refresh, 2000);
}());
