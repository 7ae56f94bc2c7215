import type { PersonFacts } from "../facts/application.js";
import { MEMBER_ROLES } from "../facts/words.js";
import type { Page } from "../sheets/page.js";
import type { Known } from "../sheets/truth.js";
import { writeList, type Column, type ListSpec } from "./list.js";
import type { Layout, Scene } from "./scene.js";
import { ask, other, teamColumns } from "./team-columns.js";

const key = ({ name }: PersonFacts): string => name;
const people = (
  rows: readonly PersonFacts[],
  columns: readonly Column<PersonFacts>[],
): ListSpec<PersonFacts> => ({ table: "members", rows, key, columns });

const teamTitle = ({ hand, dice }: Scene): string =>
  hand.say(
    dice.pick(["项目组主要成员", "项目组成员表", "课题组人员名单", "项目组主要参与者"]),
    "Project team",
  );

/** The wide form: everything the two guides ask, one row a person. */
export const wide: Layout = {
  name: "team 3: wide form",
  write: (scene) => {
    const { hand, application } = scene;
    scene.list(teamTitle(scene), "team 3: wide form", people(application.members, teamColumns(hand)));
  },
};

/** The leader first under a heading of its own, then the others; title and post in one cell, time as a share. */
export const leaderFirst: Layout = {
  name: "team 1: leader first",
  write: (scene) => {
    const { hand, application } = scene;
    const { members } = application;
    const title = hand.say("项目负责人及主要研究人员", "Principal investigator and team");
    const inShares = hand.zh && members.every(({ tenthsOfMonths }) => tenthsOfMonths % 6 === 0);
    const withRoles = scene.dice.chance(0.5);
    const columns = [
      ask.name(hand), ask.sex(hand), ask.birth(hand), ask.unit(hand), hand.zh ? ask.titleAndPost(hand) : ask.title(hand),
      ask.major(hand), ...(withRoles ? [ask.role(hand)] : []), inShares ? ask.share(hand) : ask.months(hand), ask.signature(hand),
    ]; // prettier-ignore
    const leader = hand.say("项目负责人", "Principal investigator");
    const headings = new Map([
      [0, leader],
      [1, hand.say("主要研究人员", "Team members")],
    ]);
    const home = members.filter(({ role }) => role !== MEMBER_ROLES.foreignPi);
    const rows = withRoles ? members : home;
    const { rows: placed } = scene.list(title, "team 1: leader first", people(rows, columns), {
      more: { headings, hideRow: false },
    });
    const first = placed[0];
    if (!withRoles && first !== undefined) stateLeader(first.page, members[0], first.row - 1, 1, leader);
  },
};

/** Without a column of roles, a heading says who leads; what the others are is not asked. */
function stateLeader(
  page: Page,
  person: PersonFacts | undefined,
  row: number,
  column: number,
  plain: string,
): void {
  if (person === undefined) return;
  const known: Known = { is: "pi", plain };
  page.truth.state(
    { table: "members", key: person.name, field: "role" },
    known,
    { sheet: page.name, row, column },
    page.tags,
  );
}

/** Labels of one letter a line, merged down the left side. */
export const lettersDown: Layout = {
  name: "team 2: letters down the side",
  write: (scene) => {
    const { hand, application } = scene;
    const home = application.members.filter(({ role }) => role !== MEMBER_ROLES.foreignPi);
    const title = hand.say("项目组情况", "Project team");
    const page = scene.page(title, "team 2: letters down the side");
    const titled = scene.form(title).title;
    if (titled !== undefined) page.put(page.nextRow, 1, titled);
    const columns = [ask.name(hand), ask.unit(hand), ask.birth(hand), ask.sex(hand), ask.major(hand), hand.zh ? ask.titleAndPost(hand) : ask.title(hand), ask.degree(hand), ask.months(hand)]; // prettier-ignore
    const top = page.nextRow;
    const { rows } = writeList(page, hand, people(home, columns), { left: 2, top });
    const [first, last] = [rows[0]?.row ?? top, rows.at(-1)?.row ?? top];
    const down = (text: string): string => (hand.zh ? Array.from(text).join("\n") : text);
    const leader = hand.say("负责人", "Leader");
    page.put(top, 1, down(leader));
    page.merge(top, 1, first, 1);
    page.put(first + 1, 1, down(hand.say("主要参加人员", "Members")));
    page.merge(first + 1, 1, last, 1);
    stateLeader(page, home[0], top, 1, hand.say("项目负责人", "Principal investigator"));
  },
};

/** A line of head counts above the list. */
export const headcount: Layout = {
  name: "team 4: head counts above",
  write: (scene) => {
    const { hand, application } = scene;
    const { members } = application;
    const title = teamTitle(scene);
    const page = scene.page(title, "team 4: head counts above");
    const heading = scene.form(title).title;
    if (heading !== undefined) page.put(page.nextRow, 1, heading);
    const level = (code: string): number => members.filter((member) => member.title.code === code).length;
    const counts = [
      [hand.say("总人数", "People in all"), members.length],
      [hand.say("高级", "Senior"), level("seniorFull") + level("seniorAssociate")],
      [hand.say("中级", "Intermediate"), level("intermediate")],
      [hand.say("初级", "Junior"), 0],
      [hand.say("博士后", "Postdocs"), 0],
      [hand.say("博士生", "PhD students"), 0],
      [hand.say("硕士生", "Master students"), 0],
    ] as const;
    const row = page.nextRow;
    const isBelow = scene.dice.chance(0.5);
    counts.forEach(([label, count], at) => {
      page.put(row, isBelow ? at + 1 : at * 2 + 1, label);
      page.put(isBelow ? row + 1 : row, isBelow ? at + 1 : at * 2 + 2, count);
    });
    if (scene.dice.chance(0.6)) page.skip();
    scene.list(title, "team 4: head counts above", people(members, teamColumns(hand)), {
      page,
      more: { title: hand.say("项目组人员名单", "List of the team") },
    });
  },
};

/** A university's register: posts by code, students among them, a year's workload. */
export const register: Layout = {
  name: "team 5: university register",
  write: (scene) => {
    const { hand, application } = scene;
    const schooling: Readonly<Record<string, string>> = {
      doctor: "博士研究生",
      master: "硕士研究生",
      bachelor: "大学本科",
    };
    const columns = [
      ask.name(hand), ask.sex(hand), ask.birth(hand), ask.idNumber(hand), ask.title(hand),
      { heads: [hand.say("最后学历", "Last education")] as const, field: "education", write: ({ degree }: PersonFacts) => hand.text(schooling[degree.code] ?? "") },
      ask.degree(hand), ask.unit(hand), ask.role(hand), ask.months(hand), other(hand, "联系电话", "Telephone", () => "021-00000000"),
    ]; // prettier-ignore
    scene.list(
      hand.say("科研项目参加人员登记表", "Register of project staff"),
      "team 5: university register",
      people(application.members, columns),
    );
  },
};

/** The team at home in one block, the people abroad with their institutions in another. */
export const foreignBlock: Layout = {
  name: "team 6: foreign partners apart",
  write: (scene) => {
    const { hand, application } = scene;
    const isForeign = ({ role }: PersonFacts): boolean => role === MEMBER_ROLES.foreignPi;
    const home = application.members.filter((person) => !isForeign(person));
    scene.list(
      hand.say("一、国内团队成员", "I. Team at home"),
      "team 6: foreign partners apart",
      people(home, teamColumns(hand)),
      {
        more: { title: hand.say("一、国内团队成员", "I. Team at home") },
      },
    );
    const abroad = application.members.filter(isForeign);
    if (abroad.length === 0) return;
    const columns: Column<PersonFacts>[] = [
      { heads: [hand.say("姓名（外文）", "Name")], field: "name", write: ({ name }) => hand.text(name) },
      {
        heads: [hand.say("国籍", "Nationality")],
        field: "nationality",
        write: ({ nationality }) => hand.word(nationality),
      },
      {
        heads: [hand.say("机构", "Institution")],
        field: "unit",
        optional: true,
        write: ({ unit }) => hand.text(unit),
      },
      { heads: [hand.say("国别", "Country")], write: ({ nationality }) => hand.word(nationality) },
      {
        heads: [hand.say("职务", "Position")],
        field: "post",
        optional: true,
        write: ({ post }) => hand.text(post),
      },
      { heads: [hand.say("联系方式", "Contact")], write: () => ({ cell: "mail@example.org" }) },
    ];
    const title = hand.say("二、外方合作伙伴", "II. Partners abroad");
    const { rows } = scene.list(title, "team 6: foreign partners apart", people(abroad, columns), {
      more: { title, numbered: false, shuffled: false, headings: new Map() },
    });
    abroad.forEach((person, index) => {
      const place = rows[index];
      if (place === undefined) return;
      const { page, row } = place;
      const state = (field: string, known: Known | undefined, column: number): void => {
        if (known === undefined) return;
        page.truth.state(
          { table: "partners", key: person.unit, field },
          known,
          { sheet: page.name, row, column },
          page.tags,
        );
      };
      state("name", hand.text(person.unit).known, 3);
      state("country", { is: person.nationality.code, plain: person.nationality.zh[0] }, 4);
      page.truth.state(
        { table: "members", key: person.name, field: "role", optional: true },
        { is: "foreignPi", plain: "外方负责人" },
        undefined,
        page.tags,
      );
    });
  },
};
