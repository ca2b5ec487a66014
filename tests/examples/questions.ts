/** Filled-in documents of the tool, as tests need them. */
import type { Question, Questions } from '#tools/questions/document.ts';

const NO_QUESTION: Question = {
  text: '',
  asker: 'assistant',
  isBlocking: false,
  by: '',
  answer: '',
  topic: '',
  askedOn: '',
  answeredOn: '',
  times: 0,
  place: 0,
};

export const examples = {
  oneOfEach: {
    draft: { text: 'Und was ist mit', isBlocking: true },
    items: {
      open1: {
        ...NO_QUESTION,
        text: 'Darf ich Rechnungen selbst freigeben?',
        isBlocking: true,
        by: '2026-12-02',
        askedOn: '2026-12-01',
        place: 2,
      },
      done1: {
        ...NO_QUESTION,
        text: 'Wohin mit den Rechnungen?',
        asker: 'assistant',
        answer: 'Ordner „Buchhaltung“',
        topic: 'Rechnungen',
        askedOn: '2026-11-20',
        answeredOn: '2026-11-21',
        times: 1,
        place: 1,
      },
    },
    terms: { term1: { word: 'n. F.', meaning: 'nach Freigabe', place: 1 } },
  },
} satisfies Readonly<Record<string, Questions>>;
