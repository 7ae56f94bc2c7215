import { noticeIn } from "./notice-address.js";

const place = document.getElementById("notice");
if (!place) throw new Error("notice.html has no element #notice");
const { language, text } = noticeIn(location.hash);
document.documentElement.lang = language;
place.textContent = text;
