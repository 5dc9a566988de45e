// The same lists loaded and the same indicators computed in DuckDB: MODULES FOLDER AS-AT ROUNDS. Prints one JSON document.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, folder, asAt, rounds] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${modules}/package.json`)('@duckdb/node-api');
const columns = JSON.parse(readFileSync(`${folder}/columns.json`, 'utf8'));
const db = await (await DuckDBInstance.create(':memory:')).connect();
const q = name => `"${name.replaceAll('"', '""')}"`;
const s = text => `'${text.replaceAll("'", "''")}'`;

async function load() {
  for (const [number, kinds] of Object.entries(columns.lists)) {
    const types = kinds.map(c => `${s(c.heading)}: ${s(c.kind === 'Date' ? 'DATE' : c.kind === 'Number' ? 'INTEGER' : 'VARCHAR')}`).join(', ');
    await db.run(`CREATE OR REPLACE TABLE l${number} AS SELECT * FROM read_csv('${folder}/list-${number}.csv', auto_detect = false, header = true, delim = ',', quote = '"', dateformat = '%d/%m/%Y', columns = {${types}})`);
  }
}

const who = q('Child Unique ID');
const months = `(SELECT date_trunc('month', DATE '${asAt}')::DATE - to_months(n::INTEGER) AS first FROM range(36) r(n))`;
const from = `(date_trunc('month', DATE '${asAt}') - INTERVAL 35 MONTH)::DATE`;
const to = `last_day(DATE '${asAt}')`;
const working = day => `(SELECT n FROM calendar WHERE calendar.day = ${day})`;
const month = 'date_trunc(\'month\', day)::DATE';
const dated = (list, day) => `SELECT ${month} AS m, count(*) AS a, NULL AS b FROM (SELECT DISTINCT ${who}, ${q(day)} AS day FROM l${list} WHERE ${q(day)} BETWEEN ${from} AND ${to}) GROUP BY m`;
const share = judged => `SELECT ${month} AS m, count(*) FILTER (yes) AS a, count(*) AS b FROM (${judged}) GROUP BY m`;
// Of the rows of one child and date the first speaks.
const firstBy = (list, day, value, where) => `SELECT ${q(day)} AS day, arg_min(${value}, rowid) AS v FROM l${list} WHERE ${q(day)} BETWEEN ${from} AND ${to} ${where ?? ''} GROUP BY ${who}, ${q(day)}`;
const inTime = (list, start, end, days) => `SELECT day, day >= v AND e.n - b.n <= ${days} AS yes FROM (${firstBy(list, end, q(start), `AND ${q(start)} IS NOT NULL`)}) x JOIN calendar e USING (day) JOIN calendar b ON b.day = x.v`;
const episodes = (list, start, end, more) => `SELECT ${q(start)} AS s, arg_min({'e': ${q(end)}${more ? `, 'p': ${q(more)}` : ''}}, rowid) AS v FROM l${list} WHERE ${q(start)} IS NOT NULL GROUP BY ${who}, ${q(start)}`;
const open = (list, start, end) => `SELECT first AS m, count(s) AS a, NULL AS b FROM ${months} LEFT JOIN (${episodes(list, start, end)}) ON s <= last_day(first) AND (v.e IS NULL OR v.e > last_day(first)) GROUP BY m`;
const [cpStart, cpEnd, inCare, ceased] = ['Child Protection Plan Start Date', 'Child Protection Plan End Date', 'Date Started to be Looked After', 'Date Ceased to be Looked After'];
const [assessed, authorised] = ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'];
const [strategy, conference] = ['Strategy discussion initiating Section 47 Enquiry Start Date', 'Date of Initial Child Protection Conference'];
const [entered, placed, order] = ['Date the Child Entered Care', 'Date Placed for Adoption', 'Date of Adoption Order'];
const queries = {
  'contacts': dated(1, 'Date of Contact'),
  'early-help-completed': dated(2, 'Assessment completion date'),
  'referrals': dated(3, 'Date of referral'),
  're-referral-rate': share(`SELECT day, before IS NOT NULL AND before >= (day - INTERVAL 12 MONTH)::DATE AS yes FROM (SELECT day, lag(day) OVER (PARTITION BY who ORDER BY day) AS before FROM (SELECT DISTINCT ${who} AS who, "Date of referral" AS day FROM l3 WHERE "Date of referral" BETWEEN ${from} - 366 AND ${to})) WHERE day >= ${from}`),
  'assessments-completed': dated(4, authorised),
  'assessments-45-days': share(inTime(4, assessed, authorised, 45)),
  's47-started': dated(5, strategy),
  'icpcs': dated(5, conference),
  's47-to-icpc-15-days': share(inTime(5, strategy, conference, 15)),
  'cin-open': open(6, 'CIN Start Date', 'CIN Closure Date'),
  'cp-started': dated(7, cpStart),
  'cp-ended': dated(7, cpEnd),
  'cp-open': open(7, cpStart, cpEnd),
  'cp-repeat-rate': share(`SELECT day, coalesce(v >= 1, false) AS yes FROM (${firstBy(7, cpStart, q('Number of Previous Child Protection Plans'))})`),
  'cp-2-years-open': `SELECT first AS m, count(*) FILTER (last_day(first) - s > 729) AS a, count(s) AS b FROM ${months} LEFT JOIN (${episodes(7, cpStart, cpEnd)}) ON s <= last_day(first) AND (v.e IS NULL OR v.e > last_day(first)) GROUP BY m`,
  'cla-started': dated(8, inCare),
  'cla-ceased': dated(8, ceased),
  'cla-open': open(8, inCare, ceased),
  'cla-3-placements': `SELECT date_trunc('month', DATE '${asAt}')::DATE AS m, count(*) FILTER (v.p >= 3) AS a, count(*) AS b FROM (${episodes(8, inCare, ceased, 'Number of Placements in the Last 12 months')}) WHERE s <= DATE '${asAt}' AND (v.e IS NULL OR v.e > DATE '${asAt}')`,
  'care-leavers': `SELECT date_trunc('month', DATE '${asAt}')::DATE AS m, count(*) AS a, NULL AS b FROM l9`,
  'care-leavers-suitable': `SELECT date_trunc('month', DATE '${asAt}')::DATE AS m, count(*) FILTER ("Suitability of Accommodation" = 'a) Suitable') AS a, count(*) FILTER ("Suitability of Accommodation" IN ('a) Suitable', 'b) Unsuitable')) AS b FROM l9`,
  'adoption-orders': dated(10, order),
  'adoption-a1': `SELECT ${month} AS m, sum(v) AS a, count(*) AS b FROM (${firstBy(10, order, `${q(placed)} - ${q(entered)}`, `AND ${q(placed)} IS NOT NULL AND ${q(entered)} IS NOT NULL`)}) GROUP BY m`,
};

async function compute() {
  const figures = {};
  for (const [code, sql] of Object.entries(queries))
    figures[code] = (await (await db.runAndReadAll(`SELECT strftime(m, '%Y-%m'), a, b FROM (${sql}) ORDER BY 1`)).getRows()).map(([m, a, b]) => [m, Number(a), b === null ? null : Number(b)]);
  return figures;
}

await db.run(`CREATE TABLE holiday AS SELECT unnest([${columns.holidays.map(h => `DATE '${h}'`).join(', ')}]) AS day`);
await db.run(`CREATE TABLE calendar AS SELECT day::DATE AS day, sum(CASE WHEN dayofweek(day) IN (0, 6) OR day::DATE IN (SELECT day FROM holiday) THEN 0 ELSE 1 END) OVER (ORDER BY day)::INTEGER AS n FROM range(DATE '2010-01-01', DATE '2036-01-01', INTERVAL 1 DAY) r(day)`);
const loads = [], computes = [];
let figures;
for (let round = 0; round < 2; round++) {
  const began = performance.now();
  await load();
  loads.push(performance.now() - began);
}
for (let round = 0; round < Number(rounds); round++) {
  const began = performance.now();
  figures = await compute();
  computes.push(performance.now() - began);
}
console.log(JSON.stringify({ load: Math.min(...loads), compute: computes.sort((a, b) => a - b)[computes.length >> 1], figures }));
