import type { PersonFacts } from "../facts/application.js";
import type { Written } from "../sheets/page.js";
import type { Hand } from "../writing/hand.js";
import { writeShare } from "../writing/months.js";
import type { Column } from "./list.js";
import { column } from "./plain-lists.js";

/** A column no rule asks for. */
export const other = (
  hand: Hand,
  zh: string,
  en: string,
  text: (person: PersonFacts) => string | null,
): Column<PersonFacts> => ({ heads: [hand.say(zh, en)], write: (person) => ({ cell: text(person) }) });

const of = (path: string, write: (hand: Hand, person: PersonFacts) => Written, head = path) => {
  return (hand: Hand): Column<PersonFacts> =>
    column<PersonFacts>(hand, path, (person) => write(hand, person), head);
};

/** What forms ask of a person, column by column. */
export const ask = {
  name: of("members.name", (hand, { name }) => hand.name(name)),
  sex: of("members.sex", (hand, { sex }) => hand.word(sex)),
  birth: of("members.birth", (hand, { birth }) => hand.birth(birth)),
  idNumber: of("members.idNumber", (hand, { idNumber }) => hand.identity(idNumber)),
  title: of("members.title", (hand, { title }) => hand.level(title)),
  degree: of("members.degree", (hand, { degree }) => hand.level(degree)),
  unit: of("members.unit", (hand, { unit }) => hand.text(unit)),
  role: of("members.role", (hand, { role }) => hand.word(role)),
  nationality: of("members.nationality", (hand, { nationality }) => hand.word(nationality)),
  months: of("members.monthsPerYear", (hand, { tenthsOfMonths }) => hand.months(tenthsOfMonths)),
  share: of(
    "members.monthsPerYear",
    (hand, { tenthsOfMonths }) => writeShare(tenthsOfMonths) ?? hand.months(tenthsOfMonths),
    "members.share",
  ),
  post: of("members.post", (hand, { post }) => hand.text(post)),
  titleAndPost: (hand: Hand): Column<PersonFacts> => ({
    ...of("members.title", titleAndPost, "members.titleAndPost")(hand),
    also: ({ post }, { tags }) =>
      tags?.includes("title and post") === true
        ? { field: "post", known: { is: post, plain: post } }
        : undefined,
  }),
  major: (hand: Hand) => other(hand, "专业", "Field", ({ major }) => major),
  signature: (hand: Hand) => other(hand, "签字", "Signature", () => null),
};

function titleAndPost(hand: Hand, { title, post }: PersonFacts): Written {
  const word = hand.zh ? title.zh[0] : title.en[0];
  const known = { is: title.code, plain: word };
  return hand.dice.chance(0.5)
    ? { cell: `${word}/${post}`, known, tags: ["title and post"] }
    : { cell: word, known };
}

/** Everything the two guides ask of a person. */
export const teamColumns = (hand: Hand): Column<PersonFacts>[] => [
  ask.name(hand), ask.sex(hand), ask.birth(hand), ask.idNumber(hand), ask.title(hand), ask.post(hand),
  ask.degree(hand), ask.major(hand), ask.unit(hand), ask.role(hand), ask.nationality(hand), ask.months(hand),
  ask.signature(hand),
]; // prettier-ignore
