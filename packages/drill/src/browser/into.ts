/** Has the app speak this page's language, as if it had been chosen there, and opens in it what stands after the #. */
localStorage.setItem("language", document.documentElement.lang);
location.replace(`/${location.hash}`);

export {};
