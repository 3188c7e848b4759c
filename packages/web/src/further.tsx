/**
 * What is a step further in than the list of circles and their talk. One file, fetched in idle time: a file for each would tear
 * what they share into many more.
 */
export { AddFiles } from "./parts/files/add-files.tsx";
export { Files } from "./parts/files/files.tsx";
export { Going, Picked } from "./parts/files/going.tsx";
export { AddNote } from "./parts/voice-notes/add-note.tsx";
export { WhatBindsUs } from "./screens/agreement/agreement.tsx";
export { TimeOuts } from "./screens/people/time-out.tsx";
export { StoppedClocks } from "./screens/agreement/clocks.tsx";
export { BothPeople } from "./screens/alone/both-people.tsx";
export { Calls } from "./screens/calls/calendar.tsx";
export { Care } from "./screens/care/care.tsx";
export { Checks } from "./screens/circle/checks.tsx";
export { Dock } from "./screens/dock/dock.tsx";
export { SideTools } from "./screens/dock/side-tools.tsx";
export { GoToDay } from "./screens/circle/go-to-day.tsx";
export { LineActs } from "./screens/circle/line-acts.tsx";
export { FollowHall } from "./screens/desk/follow-hall.tsx";
export { MoveDesk } from "./screens/desk/move-desk.tsx";
export { Arrange } from "./screens/home/arrange.tsx";
export { Away } from "./screens/home/away.tsx";
export { Bookmarks } from "./screens/home/bookmarks.tsx";
export { FirstCircles } from "./screens/home/first-circles.tsx";
export { Hey } from "./screens/home/hey.tsx";
export { HomeNews } from "./screens/home/home-news.tsx";
export { NewCircle } from "./screens/home/new-circle.tsx";
export { Search } from "./screens/home/search.tsx";
export { Letters } from "./screens/letters/letters.tsx";
export { WriteLetter } from "./screens/letters/write-letter.tsx";
export { Me } from "./screens/me/me.tsx";
export { Visiting } from "./screens/me/visiting.tsx";
export { OnePerson } from "./screens/people/one-person.tsx";
export { People } from "./screens/people/people.tsx";
export { Room } from "./screens/room/room.tsx";
export { Offer } from "./screens/walk/offer.tsx";
export { WalkOut } from "./screens/walk/walk-out.tsx";
export { Words } from "./screens/words/words.tsx";
