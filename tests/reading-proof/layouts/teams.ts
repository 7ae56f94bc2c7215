import type { PersonFacts } from "../facts/application.js";
import type { Hand } from "../writing/hand.js";
import { writeShare } from "../writing/months.js";
import { writeList, type Column } from "./list.js";
import { column } from "./plain-lists.js";
import type { Layout } from "./scene.js";

const key = ({ name }: PersonFacts): string => name;

/** A column no rule asks for. */
const other = (
  hand: Hand,
  zh: string,
  en: string,
  text: (person: PersonFacts) => string | null,
): Column<PersonFacts> => ({
  heads: [hand.say(zh, en)],
  write: (person) => ({ cell: text(person) }),
});

const col = {
  name: (hand: Hand) => column<PersonFacts>(hand, "members.name", ({ name }) => hand.name(name)),
  sex: (hand: Hand) => column<PersonFacts>(hand, "members.sex", ({ sex }) => hand.word(sex)),
  birth: (hand: Hand) => column<PersonFacts>(hand, "members.birth", ({ birth }) => hand.birth(birth)),
  id: (hand: Hand) =>
    column<PersonFacts>(hand, "members.idNumber", ({ idNumber }) => hand.identity(idNumber)),
  title: (hand: Hand) => column<PersonFacts>(hand, "members.title", ({ title }) => hand.word(title)),
  degree: (hand: Hand) => column<PersonFacts>(hand, "members.degree", ({ degree }) => hand.word(degree)),
  unit: (hand: Hand) => column<PersonFacts>(hand, "members.unit", ({ unit }) => hand.text(unit)),
  role: (hand: Hand) => column<PersonFacts>(hand, "members.role", ({ role }) => hand.word(role)),
  nationality: (hand: Hand) =>
    column<PersonFacts>(hand, "members.nationality", ({ nationality }) => hand.word(nationality)),
  months: (hand: Hand) =>
    column<PersonFacts>(hand, "members.monthsPerYear", ({ tenthsOfMonths }) => hand.months(tenthsOfMonths)),
  share: (hand: Hand) =>
    column<PersonFacts>(
      hand,
      "members.monthsPerYear",
      ({ tenthsOfMonths }) => writeShare(tenthsOfMonths) ?? hand.months(tenthsOfMonths),
      "members.share",
    ),
  post: (hand: Hand) => column<PersonFacts>(hand, "members.post", ({ post }) => hand.text(post)),
  titleAndPost: (hand: Hand) =>
    column<PersonFacts>(
      hand,
      "members.title",
      ({ title, post }) => titleAndPost(hand, title, post),
      "members.titleAndPost",
    ),
};

function titleAndPost(hand: Hand, title: PersonFacts["title"], post: string): ReturnType<Hand["text"]> {
  const word = hand.zh ? title.zh[0] : title.en[0];
  const known = { is: title.code, plain: word };
  return hand.dice.chance(0.5)
    ? { cell: `${word}/${post}`, known, tags: ["title and post"] }
    : { cell: word, known };
}

/** The wide form: everything the two guides ask, one row a person. */
export const wide: Layout = {
  name: "team 3: wide form",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say(
      scene.dice.pick(["项目组主要成员", "项目组成员表", "课题组人员名单"]),
      "Project team",
    );
    const page = scene.page(title, "team 3: wide form");
    const columns = [
      col.name(hand), col.sex(hand), col.birth(hand), col.id(hand), col.title(hand), col.post(hand),
      col.degree(hand), other(hand, "专业", "Field", ({ major }) => major), col.unit(hand), col.role(hand), col.nationality(hand), col.months(hand),
      other(hand, "签字", "Signature", () => null),
    ]; // prettier-ignore
    writeList(page, hand, { table: "members", rows: application.members, key, columns }, scene.form(title));
  },
};

/** The leader first, a heading in between, time as a share. */
export const leaderFirst: Layout = {
  name: "team 1: leader first",
  write: (scene) => {
    const { hand, application } = scene;
    const title = hand.say("项目负责人及主要研究人员", "Principal investigator and team");
    const page = scene.page(title, "team 1: leader first");
    const share = hand.zh && application.members.every(({ tenthsOfMonths }) => tenthsOfMonths % 6 === 0);
    const columns = [
      col.name(hand), col.sex(hand), col.birth(hand), col.unit(hand), hand.zh ? col.titleAndPost(hand) : col.title(hand),
      other(hand, "专业", "Field", ({ major }) => major), col.role(hand), share ? col.share(hand) : col.months(hand),
      other(hand, "签名", "Signature", () => null),
    ]; // prettier-ignore
    const headings = new Map([[1, hand.say("主要研究人员", "Team members")]]);
    writeList(
      page,
      hand,
      { table: "members", rows: application.members, key, columns },
      { ...scene.form(title), headings, hideRow: false },
    );
  },
};
