// A former address: goes where the page is now and takes query and fragment along, which a meta refresh would drop.
const { to } = document.currentScript.dataset;
location.replace(to + location.search + location.hash);
