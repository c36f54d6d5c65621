import { jest } from '@jest/globals';
import { chromiumCanBeHad } from '@sluice/testing/console';
import { theBulkActs } from './testing/bulk.js';
import { theDecisions } from './testing/deciding.js';
import { theDockDoor } from './testing/dock.js';
import { theDrafts } from './testing/drafting.js';
import { theKeys } from './testing/keys.js';
import { theLiveQueue } from './testing/live.js';
import { theLooks } from './testing/looks.js';
import { theStory } from './testing/story.js';
import { theUploads } from './testing/uploads.js';
import { World } from './testing/world.js';

/** The whole system starts, and the machine may be busy with other specs. */
jest.setTimeout(300_000);

const describeInBrowser = chromiumCanBeHad() ? describe : describe.skip;

describeInBrowser('the console, against the system as npm start runs it', () => {
  let world: World;

  // One start for everything below: it costs most of the time.
  beforeAll(async () => {
    world = await World.build();
  });
  afterEach(async () => {
    await world.visitors.leave();
    // Whatever somebody did: no page threw, or printed an error, on the way.
    expect(world.visitors.takeComplaints()).toEqual([]);
  });
  afterAll(() => world?.close());

  theStory(() => world);
  theKeys(() => world);
  theDecisions(() => world);
  theDrafts(() => world);
  theBulkActs(() => world);
  theLiveQueue(() => world);
  theDockDoor(() => world);
  theUploads(() => world);
  theLooks(() => world);
});
