import { Button, TextInput } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Refused } from '../api/problem.js';
import { PageHead } from '../shell/page-head.js';
import { secondsText } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { AnswerCard } from './answer-card.js';
import classes from './dock-page.module.css';
import { PassportAnswer } from './passport-answer.js';
import { renewKeys } from './passport-keys.js';
import { WhyNot } from './why-not.js';
import { readScan } from './scan.js';
import { OLD_MS, useClearance } from './use-clearance.js';

/** May this leave now? Asked of the gate itself, and never answered from memory; a passport is checked here before that. */
export function Page() {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [turn, setTurn] = useState(0);
  // Not in the address: it is a document and not a place.
  const [passport, setPassport] = useState<string>();
  useEffect(() => {
    // What a door without a network needs: the keys, and the code that verifies.
    void renewKeys();
    void import('./verify.js');
  }, []);
  const take = (): void => {
    const scan = readScan(text);
    setText('');
    if (scan === undefined) return;
    setTurn(turn + 1);
    setPassport(scan.kind === 'passport' ? scan.passport : undefined);
    void navigate(scan.kind === 'passport' ? '/dock' : `/dock/${encodeURIComponent(scan.shipmentId)}`);
  };
  return (
    <>
      <PageHead title={t('dock.title')} />
      <div className={classes.page}>
        <form
          className={classes.scan}
          onSubmit={(event) => {
            event.preventDefault();
            take();
          }}
        >
          <TextInput
            autoFocus
            size="lg"
            className={classes.field ?? ''}
            aria-label={t('dock.scan')}
            placeholder={t('dock.scan')}
            leftSection={<IconScan size={20} stroke={1.75} />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" size="lg">
            {t('dock.ask')}
          </Button>
        </form>
        {passport !== undefined && <PassportAnswer key={turn} passport={passport} turn={turn} />}
        {passport === undefined && id !== undefined && <Answer key={`${turn} ${id}`} shipmentId={id} turn={turn} />}
      </div>
    </>
  );
}

function Answer({ shipmentId, turn }: { readonly shipmentId: string; readonly turn: number }) {
  const { t, i18n } = useTranslation();
  const nowMs = useNow(5_000);
  const clearance = useClearance(shipmentId, turn);
  if (clearance.isFetching) return <p role="status">{t('dock.asking')}</p>;
  const answer = clearance.error === null ? clearance.data : undefined;
  const isUnknown = clearance.error instanceof Refused && clearance.error.status === 404;
  const mayLeave = answer?.mayLeave === true;
  return (
    <AnswerCard
      tone={mayLeave ? 'yes' : 'no'}
      shipmentId={shipmentId}
      word={answer === undefined && !isUnknown ? t('dock.noAnswer') : t(mayLeave ? 'dock.mayLeave' : 'dock.doNotShip')}
      isOld={answer !== undefined && nowMs - Date.parse(answer.answeredAt) > OLD_MS}
      again={() => void clearance.refetch()}
    >
      {isUnknown && <span>{t('dock.unknown', { id: shipmentId })}</span>}
      {answer && <WhyNot answer={answer} />}
      {answer && <span>{t('dock.answeredAt', { time: secondsText(new Date(answer.answeredAt), i18n.language) })}</span>}
    </AnswerCard>
  );
}
