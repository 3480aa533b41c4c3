/*
 * Says, where the pane cannot run, which versions of Excel can. An old Excel shows the pane in a view of Internet Explorer's kind, which does not
 * even read the pane's scripts: so this one, which is served as it stands, uses nothing that was not there in 2011.
 */
(function () {
  function show() {
    var opening = document.getElementById("opening");
    var unsupported = document.getElementById("unsupported");
    if (!opening || !unsupported) return;
    opening.style.display = "none";
    unsupported.style.display = "block";
  }

  // ES2022, which the pane's scripts are written in; every view that Excel 2021 and later use has it.
  if (!("at" in Array.prototype)) show();
  // A script that cannot be read after all. Once the pane is shown, this page is gone.
  else
    window.addEventListener("error", function (event) {
      if (event.error instanceof SyntaxError) show();
    });
})();
