export { done, refused, valueOrProblem, type Outcome, type Refusal, type Refused } from '@sluice/platform';
