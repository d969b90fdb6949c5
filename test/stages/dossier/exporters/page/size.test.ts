import { expect, it } from "vitest";
import { reportOf } from "../../../../../bench/report-lines.js";
import { makeWorld } from "../../../../../bench/worlds/make-world.js";
import { makeAccount } from "../../../../../src/account.js";
import { writePage } from "../../../../../src/stages/dossier/exporters/html/page.js";

const world = [...makeWorld({ seed: 71, reports: 260, perStory: { least: 240, most: 260 }, eventsPerDay: 1 })];
const story = world.filter(({ truth }) => truth.story === world[0]?.truth.story);

/** The account of as many reports of one generated story and its page, by size. */
function sizesOf(count: number): { readonly account: number; readonly page: number; readonly elements: number } {
  const account = makeAccount(story.slice(0, count).map(({ line }, order) => reportOf(line, order)));
  const page = writePage(account);
  return {
    account: JSON.stringify(account).length,
    page: page.length,
    elements: page.match(/<[a-z]/g)?.length ?? 0,
  };
}

it("the page grows no faster than the account, and stays under 16 KB a report", () => {
  const [some, all] = [sizesOf(30), sizesOf(120)];
  expect(all.page / some.page).toBeLessThan(all.account / some.account);
  expect(all.elements / some.elements).toBeLessThan(all.account / some.account);
  expect(all.page / 120).toBeLessThan(16_000);
}, 120_000);
