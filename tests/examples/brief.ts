/** Filled-in documents of the tool, as tests need them. */
import { type Brief, tool } from '#tools/brief/tool.ts';

export const examples = {
  podcasts: {
    ...tool.empty,
    title: 'Podcasts für Gastauftritte suchen',
    purpose: 'Wir wollen im Februar 2027 drei Gastauftritte anfragen.',
    result: 'Tabelle mit 20 Podcasts, eine Zeile je Podcast: Name, Link, Kontakt, letzte Folge.',
    acceptance: '– 20 Zeilen\n– jede letzte Folge jünger als 60 Tage',
    dueOn: '2026-12-04',
    dueTime: '12:00',
    zone: 'Europe/Berlin',
    capHours: '3',
    questions: 'Bis Mittwoch 10:00 Uhr im Aufgaben-Chat.',
  },
  answered: {
    ...tool.empty,
    title: 'Rechnungen des Monats ablegen',
    dueOn: '2026-11-30',
    stage: 'given',
    stageOn: '2026-11-20',
    isTemplate: true,
    repeat: 'monthly',
    repeatDay: 31,
    ready: { ...tool.empty.ready, date: { answer: 'notYet', missing: 'Der 30. ist zu früh.' } },
    remarks: { inputs: { unclear: 'Welcher Ordner?', answer: 'Der Ordner 2026', isSettled: true } },
    ownWords: 'Ich lege jede Rechnung als PDF ab.',
    ownWordsFit: 'yes',
    ownWordsAnswer: '',
    dismissed: { 'reference-der-ordner': true },
    terms: { 'term-bwa': { text: 'BWA', meaning: 'betriebswirtschaftliche Auswertung der Steuerkanzlei' } },
  },
} satisfies Readonly<Record<string, Brief>>;
