/** What a person or a program is told in plain text when the hall has no page to give. */
export const words = {
  notFound: "There is nothing at this address in this hall.\n",
  wrongMethod: "This address can only be read.\n",
  notBuilt:
    "The hall runs, but its app has not been built. On the machine of the hall, stop it, run `npm start`, which builds the app, and load this page again.\n",
  tooLarge: "This message is larger than 16 MB, which is the most the hall takes. Send it in smaller parts.\n",
  empty: "This message is empty. Send one message of the wire as the body.\n",
  cutShort: "This message ended before it was whole. Send it again.\n",
  busy: "The hall has its hands full. Wait a few seconds and send it again.\n",
  stopping: "The hall is stopping. Wait a little and come back.\n",
  fault:
    "The hall failed on this message, which is the hall's fault. Send it again; if it fails again, tell the operator.\n",
  postOnly: "The wire takes POST with one message as the body, or a WebSocket.\n",
  plainHttp: "This hall speaks HTTPS only. Use the address that begins with https://.\n",
} as const;
