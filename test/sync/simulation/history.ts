import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { bar, endAccess, grantAccess, isAuthor } from '../../../shared/domain/access/index.ts';
import { addAuthor, askForAdvice, removeAuthor, withdrawRequest } from '../../../shared/domain/advice/index.ts';
import {
  type AdviceBody,
  type AdviceRequestBody,
  type Body,
  ofKind,
  type RuleContext,
  type Ruling,
} from '../../../shared/domain/documents/index.ts';
import { refOf } from '../../builders/a-case.ts';
import { type Limbo, PlainReader, SimDevice } from './devices.ts';
import { checkEnd } from './oracle.ts';
import { ownWords, type Play } from './play.ts';
import type { Act, Hand, Step } from './steps.ts';
import { withWord } from './words.ts';
import { cast, days, openWorld, type Who, type World } from './world.ts';

/** Plays a history to its end and checks it; throws what is wrong. */
export async function playHistory(sql: Sql, steps: readonly Step[]): Promise<void> {
  const world = await openWorld(sql);
  const limbo: Limbo = [];
  const owners: Who[] = ['nadia', 'nadia', 'george', 'priya', 'abigail', 'tom'];
  const devices = owners.map((who) => new SimDevice(world, world.people[who], limbo));
  const readers = cast.map((who) => new PlainReader(world, world.people[who]));
  const play: Play = { world, devices, readers, limbo, words: [], typed: 0, backup: null, restored: false };
  for (const device of devices) await device.sync();
  for (const step of steps) await carryOut(play, step);
  await checkEnd(play);
}

const deviceOf = ({ devices, world }: Play, { who, second }: Hand): SimDevice => {
  const own = devices.filter(({ person }) => person === world.people[who]);
  return (second ? own[1] : own[0]) ?? (own[0] as SimDevice);
};
const readerOf = ({ readers, world }: Play, who: Who): PlainReader =>
  readers.find(({ person }) => person === world.people[who]) as PlainReader;

async function carryOut(play: Play, step: Step): Promise<void> {
  const { world, limbo } = play;
  switch (step.step) {
    case 'type':
      return typeWord(play, deviceOf(play, step.hand), step);
    case 'submit':
      return submit(play, deviceOf(play, step.hand), step.nth);
    case 'correct':
      return correct(play, deviceOf(play, step.hand), step.nth);
    case 'sync':
    case 'hear': {
      const device = deviceOf(play, step.hand);
      device.fates = [...step.fates];
      await (step.step === 'sync' ? device.sync() : device.hear());
      device.fates = [];
      return;
    }
    case 'read':
      return readerOf(play, step.who).sync();
    case 'restart':
      return deviceOf(play, step.hand).restart();
    case 'late message':
      await limbo.splice(step.which % Math.max(1, limbo.length), 1)[0]?.();
      return;
    case 'act':
      return act(play, step.nth, step.act);
    case 'at once':
      return atOnce(play, step);
    case 'days pass':
      return world.pass(days(step.days));
    case 'wrong clock':
      deviceOf(play, step.hand).skew = step.hours * 3_600_000;
      return;
    case 'suspend':
    case 'reactivate':
      return world.suspend(step.who, step.step === 'suspend');
    case 'back up':
      play.backup = await world.backUp();
      return;
    case 'restore':
      return restoreBackup(play);
  }
}

function newWord(play: Play, device: SimDevice): string {
  const word = `word${play.typed}x`;
  play.typed += 1;
  play.words.push({ word, device });
  return word;
}

async function typeWord(
  play: Play,
  device: SimDevice,
  { nth, draft, place }: Extract<Step, { step: 'type' }>,
): Promise<void> {
  const caseId = play.world.cases[nth]?.caseId;
  const rows = (await device.rows()).filter((row) => row.caseId === caseId && row.body.kind === 'advice-draft');
  const row = rows.sort((a, b) => (a.id < b.id ? -1 : 1))[draft % Math.max(1, rows.length)];
  if (row?.body.kind !== 'advice-draft') return;
  const word = newWord(play, device);
  await device.type(row.id, row.caseId, withWord(row.body, word, place));
}

/** The requests of a case that this device’s person answers, as the device knows them. */
async function requestsOn(device: SimDevice, caseId: string | undefined, state: AdviceRequestBody['state']) {
  const rows = await device.rows();
  return rows.flatMap(({ id, body }) =>
    body.kind === 'advice-request' &&
    body.state === state &&
    isAuthor(body, device.person) &&
    rows.some((row) => row.id === id && row.caseId === caseId)
      ? [{ id, body, draft: rows.find((row) => row.id === body.draftId)?.body }]
      : [],
  );
}

async function submit(play: Play, device: SimDevice, nth: 0 | 1): Promise<void> {
  const caseId = play.world.cases[nth]?.caseId ?? '';
  const [request] = await requestsOn(device, caseId, 'outstanding');
  if (request?.draft?.kind !== 'advice-draft') return;
  const word = newWord(play, device);
  const text = withWord(request.draft, word, 'own paragraph').text;
  await device.type(randomUUID(), caseId, answerOf(device, request.id, request.body, { text }));
}

async function correct(play: Play, device: SimDevice, nth: 0 | 1): Promise<void> {
  const caseId = play.world.cases[nth]?.caseId ?? '';
  const [request] = await requestsOn(device, caseId, 'submitted');
  if (request?.draft?.kind !== 'advice-draft') return;
  const versions = (await device.rows()).flatMap(({ id, body }) =>
    body.kind === 'advice' && body.requestId === request.id ? [{ id, body }] : [],
  );
  const latest = versions.sort((a, b) => b.body.version - a.body.version)[0];
  if (!latest) return;
  const word = newWord(play, device);
  const { text } = request.draft;
  const change = { version: latest.body.version + 1, supersedes: latest.id, whatChanged: word, text };
  await device.type(randomUUID(), caseId, answerOf(device, request.id, request.body, change));
}

function answerOf(
  { person }: SimDevice,
  requestId: string,
  request: AdviceRequestBody,
  change: Partial<AdviceBody> & Pick<AdviceBody, 'text'>,
): AdviceBody {
  const { roundId, adviserKind, service, authors } = request;
  return {
    kind: 'advice',
    requestId,
    roundId,
    adviserKind,
    service,
    version: 1,
    attachments: [],
    authors,
    submittedBy: refOf(person),
    submittedAt: '2026-11-23T10:00:00.000Z',
    whatChanged: null,
    supersedes: null,
    ...change,
  };
}

/** Several people act at the same moment; whoever has contact then has it again and again until all is done. */
async function atOnce(play: Play, step: Extract<Step, { step: 'at once' }>): Promise<void> {
  play.world.hold.ms = step.hold;
  let acting = true;
  const acts = Promise.all(step.acts.map((one) => act(play, one.nth, one.act))).finally(() => {
    acting = false;
  });
  const parties = [
    ...[...new Set(step.hands.map((hand) => deviceOf(play, hand)))],
    ...[...new Set(step.readers)].map((who) => readerOf(play, who)),
  ];
  const contacts = parties.map(async (party) => {
    for (let times = 0; times === 0 || (acting && times < 4); times += 1) {
      await party.sync();
      if (party instanceof SimDevice) await party.hear();
    }
  });
  await Promise.all([acts, ...contacts]);
  play.world.hold.ms = 0;
}

function act({ world }: Play, nth: 0 | 1, chosen: Act): Promise<void> {
  const one = world.cases[nth];
  if (!one) return Promise.resolve();
  if (chosen.act === 'close round')
    return closeRound(world, one.caseId, one.id('assessment'), one.body('assessment', 'round'));
  return world.carryOut(one.caseId, (context) => rulingOf(world, one.id('assessment'), chosen, context));
}

const nothing: Ruling = { ok: true, documents: [], events: [] };
const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];

function rulingOf(world: World, roundId: string, chosen: Act, context: RuleContext): Ruling {
  const { state, today } = context;
  if (chosen.act === 'close round') return nothing;
  if (chosen.act === 'grant') {
    const endsOn =
      chosen.days === null ? null : new Date(Date.parse(today) + days(chosen.days)).toISOString().slice(0, 10);
    const to = { type: 'person' as const, ...refOf(world.people[chosen.to]) };
    return grantAccess({ to, role: 'family', capacity: 'parent', relation: 'Parent', endsOn }, context);
  }
  if (chosen.act === 'end access') {
    const grant = pick(
      ofKind(state, 'grant').filter(({ facts }) => facts.ended === null),
      chosen.which,
    );
    return grant ? endAccess({ grantId: grant.id, reason: 'Ended' }, context) : nothing;
  }
  if (chosen.act === 'bar') {
    const document = pick([...state.documents.keys()].sort(), chosen.which * 3);
    const { personId } = world.people[chosen.whom];
    return document ? bar({ personId, documentId: document, reason: 'Order' }, context) : nothing;
  }
  return requestRuling(world, roundId, chosen, context);
}

function requestRuling(
  world: World,
  roundId: string,
  chosen: Extract<Act, { act: 'ask' | 'withdraw' | 'add author' | 'remove author' }>,
  context: RuleContext,
): Ruling {
  if (chosen.act === 'ask') {
    const whom = world.people[chosen.whom];
    const to = { type: 'person' as const, ...refOf(whom) };
    const roles = new Map([[whom.personId, whom.role]]);
    const asked = {
      roundId,
      adviserKind: 'family' as const,
      service: chosen.whom,
      to,
      colleagues: [],
      roles,
      question: '',
    };
    return askForAdvice(asked, context);
  }
  const request = pick(
    ofKind(context.state, 'advice-request').filter(({ facts }) => facts.state === 'outstanding'),
    chosen.which,
  );
  if (!request) return nothing;
  if (chosen.act === 'withdraw') return withdrawRequest({ requestId: request.id }, context);
  const whom = world.people[chosen.whom];
  if (chosen.act === 'remove author') return removeAuthor({ requestId: request.id, personId: whom.personId }, context);
  return addAuthor({ requestId: request.id, author: refOf(whom), role: whom.role }, context);
}

async function closeRound(
  world: World,
  caseId: string,
  id: string,
  open: Extract<Body, { kind: 'round' }>,
): Promise<void> {
  const closedOn = world.ports.clock.today();
  await world.write(caseId, [{ id, caseId, kind: 'round', body: { ...open, closedOn, outcome: 'plan issued' } }]);
}

/** A disaster: what was written since the backup is gone, except where it is held by a device that wrote it. */
async function restoreBackup(play: Play): Promise<void> {
  if (!play.backup) return;
  await play.world.restore(play.backup);
  play.restored = true;
  for (const device of play.devices) device.hangUp();
  for (const { personId } of Object.values(play.world.people)) {
    const [row] = await play.world.ports.sql`SELECT status FROM person WHERE id = ${personId}`;
    if ((row?.status === 'suspended') !== play.world.suspended.has(personId))
      throw new Error('People are not restored.');
  }
  await excuse(play);
}

/** Words that nobody can bring back: not at the hub, and on no device as its own person's work. */
async function excuse(play: Play): Promise<void> {
  const atHub = [...(await play.world.bodies()).values()].map(({ text }) => text).join('\n');
  const own = (await Promise.all(play.devices.map(ownWords))).join('\n');
  play.words = play.words.filter(({ word }) => atHub.includes(word) || own.includes(word));
}
