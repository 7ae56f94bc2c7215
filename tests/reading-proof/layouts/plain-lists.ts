import type {
  Application,
  AttachmentFacts,
  EventFacts,
  ForeignLoad,
  OngoingFacts,
  TargetFacts,
  VisitFacts,
} from "../facts/application.js";
import type { Hand } from "../writing/hand.js";
import { writeList, type Column, type ListSpec } from "./list.js";
import type { Layout, Scene } from "./scene.js";

/** The small lists: a header row and a row for each. */
export const visits: Layout = {
  name: "visits",
  write: (scene) => {
    const { hand, application } = scene;
    list(scene, "visits", hand.say("来访人员计划表", "Visitors"), {
      rows: application.visits,
      key: ({ person }) => person,
      columns: [
        column(hand, "visits.person", ({ person }: VisitFacts) => hand.text(person)),
        column(hand, "visits.country", ({ country }: VisitFacts) => hand.word(country)),
        column(hand, "visits.sender", ({ sender }: VisitFacts) => hand.text(sender)),
        column(hand, "visits.from", ({ from }: VisitFacts) => hand.day(from)),
        column(hand, "visits.to", ({ to }: VisitFacts) => hand.day(to)),
        column(hand, "visits.place", ({ place }: VisitFacts) => hand.text(place)),
      ],
    });
  },
};

export const events: Layout = {
  name: "events",
  write: (scene) => {
    const { hand, application } = scene;
    list(scene, "events", hand.say("学术交流活动计划", "Events"), {
      rows: application.events,
      key: ({ name }) => name,
      columns: [
        column(hand, "events.name", ({ name }: EventFacts) => hand.text(name)),
        column(hand, "events.date", ({ date }: EventFacts) => hand.day(date)),
        column(hand, "events.attendance", ({ attendance }: EventFacts) => hand.count(attendance)),
        column(hand, "events.place", ({ place }: EventFacts) => hand.text(place)),
      ],
    });
  },
};

export const targets: Layout = {
  name: "targets",
  write: (scene) => {
    const { hand, application } = scene;
    list(scene, "targets", hand.say("绩效目标表", "Targets"), targetSpec(hand, application));
  },
};

export const attachments: Layout = {
  name: "attachments",
  write: (scene) => {
    const { hand, application } = scene;
    list(scene, "attachments", hand.say("附件清单", "Attachments"), attachmentSpec(hand, application));
  },
};

const targetSpec = (hand: Hand, { targets: rows }: Application): ListSpec<TargetFacts> => ({
  table: "targets",
  rows,
  key: ({ name }) => name,
  columns: [
    column(hand, "targets.name", ({ name }) => hand.text(name)),
    column(hand, "targets.value", ({ value }) => hand.count(value)),
    column(hand, "targets.unitWord", ({ unitWord }) => hand.text(unitWord)),
  ],
});

const attachmentSpec = (hand: Hand, { attachments: rows }: Application): ListSpec<AttachmentFacts> => ({
  table: "attachments",
  rows,
  key: ({ name }) => name,
  columns: [
    column(hand, "attachments.name", ({ name }) => hand.text(name)),
    column(hand, "attachments.provided", ({ provided }) => hand.flag(provided)),
    column(hand, "attachments.copies", ({ copies }) => hand.count(copies)),
  ],
});

/** Two short lists beside each other on one sheet, each under its title. */
export const sideBySideLists: Layout = {
  name: "targets and attachments side by side",
  write: (scene) => {
    const { hand, application, dice } = scene;
    const title = hand.say("绩效目标表", "Targets");
    const page = scene.page(title, "lists side by side");
    const top = page.nextRow;
    const specs = { targets: targetSpec(hand, application), attachments: attachmentSpec(hand, application) };
    const { right } = writeList(page, hand, specs.targets, { title, top });
    const left = right + dice.pick([2, 3]);
    writeList(page, hand, specs.attachments, { title: hand.say("附件清单", "Attachments"), top, left });
  },
};

export const ongoing: Layout = {
  name: "ongoing",
  write: (scene) => {
    const { hand, application } = scene;
    list(scene, "ongoing", hand.say("在研项目情况", "Ongoing projects"), {
      rows: application.ongoing,
      key: ({ name }) => name,
      columns: [
        column(hand, "ongoing.name", ({ name }: OngoingFacts) => hand.text(name)),
        column(hand, "ongoing.plan", ({ plan }: OngoingFacts) => hand.text(plan)),
        column(hand, "ongoing.person", ({ person }: OngoingFacts) => hand.text(person)),
        column(hand, "ongoing.until", ({ until }: OngoingFacts) => hand.day(until)),
      ],
    });
  },
};

export const foreignLoads: Layout = {
  name: "foreign leader's projects",
  write: (scene) => {
    const { hand, application } = scene;
    list(scene, "foreignProjects", hand.say("外方负责人项目情况", "Projects of the foreign leader"), {
      rows: application.foreignLoads,
      key: ({ person }) => person,
      columns: [
        column(hand, "foreignProjects.person", ({ person }: ForeignLoad) => hand.text(person)),
        column(hand, "foreignProjects.applications", ({ applications }: ForeignLoad) =>
          hand.count(applications),
        ),
        column(hand, "foreignProjects.ongoing", ({ ongoing: count }: ForeignLoad) => hand.count(count)),
      ],
    });
  },
};

function list<Row>(scene: Scene, table: string, title: string, spec: Omit<ListSpec<Row>, "table">): void {
  if (spec.rows.length === 0) return;
  scene.list(title, `list of ${table}`, { ...spec, table });
}

/** A column of one field under its head word. */
export function column<Row>(hand: Hand, path: string, write: Column<Row>["write"], head = path): Column<Row> {
  return { heads: [hand.head(head)], field: path.split(".")[1] ?? "", write };
}
