import { refused, type Refused } from '../outcome.js';
import type { ListVersion } from './list.entity.js';

export function unknownList(listId: string, version: number): Refused {
  return refused(404, {
    code: 'LIST_UNKNOWN',
    detail: `There is no version ${version} of a list ${listId}.`,
    remedy: 'Check the list and the version.',
  });
}

export function noSuchList(listId: string): Refused {
  return refused(404, {
    code: 'LIST_UNKNOWN',
    detail: `There is no list ${listId}.`,
    field: 'listId',
    remedy: 'Check the id; GET /v1/lists names them all.',
  });
}

export function versionTaken(given: number, next: number): Refused {
  return refused(409, {
    code: 'LIST_VERSION_NOT_NEXT',
    detail: `Version ${given} cannot be made: the next one is ${next}.`,
    field: 'version',
    remedy: `Send version ${next}, or leave it out.`,
  });
}

export function otherNames(field: 'listId' | 'version'): Refused {
  return refused(422, {
    code: 'LIST_MISMATCH',
    detail: `The path and the body name different lists or versions.`,
    field,
    remedy: `Leave ${field} out of the body, or make both the same.`,
  });
}

export function approvedAlready({ listId, version, approvedBy }: ListVersion): Refused {
  return refused(409, {
    code: 'LIST_APPROVED_ALREADY',
    detail: `Version ${version} of ${listId} was approved by ${approvedBy}.`,
    remedy: 'There is nothing left to do. A correction is a new version.',
  });
}

export function notProposed({ listId, version }: ListVersion): Refused {
  return refused(409, {
    code: 'LIST_NOT_PROPOSED',
    detail: `Version ${version} of ${listId} is a draft.`,
    remedy: 'Have its author propose it first.',
  });
}

export function proposedAlready({ listId, version, proposedBy }: ListVersion): Refused {
  return refused(409, {
    code: 'LIST_PROPOSED_ALREADY',
    detail: `Version ${version} of ${listId} was proposed by ${proposedBy}, so what it says stands.`,
    remedy: 'Reject it first to change it, or make a new version.',
  });
}

export function secondPersonRequired(person: string, did: 'wrote' | 'proposed'): Refused {
  return refused(403, {
    code: 'SECOND_PERSON_REQUIRED',
    detail: `${person} ${did} this version, so somebody else must approve it.`,
    remedy: 'Ask a colleague to approve it.',
  });
}
