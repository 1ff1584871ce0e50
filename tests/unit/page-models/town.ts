import type { Archive } from '../../../src/archive/model.ts';
import { archiveOf } from '../../archive.ts';

/** Three articles of a town: two on its tram, one on its harbour, with four voices. */
export function townArchive(): Archive {
  const archive = archiveOf({
    voices: [
      { id: 'berg', name: 'Anna Berg', jobTitle: 'Bürgermeisterin', affiliation: 'Stadt' },
      { id: 'ay', name: 'Cem Ay' },
      { id: 'rat', name: 'Stadtrat', type: 'Organization' },
      { id: 'stumm', name: 'Stumme Stimme' },
    ],
    topics: [
      { id: 'bahn', name: 'Stadtbahn' },
      { id: 'hafen', name: 'Hafen', description: 'Der alte Hafen.' },
    ],
    pages: [{ id: 'ueber', name: 'Über uns', html: '<p>Wir.</p>', path: '/ueber/' }],
    articles: [
      {
        id: 'bahn',
        datePublished: '2026-02-01',
        text: [
          '„Wir bauen“, sagte Berg, „im Mai.“ Ay will „nie wieder“ warten.',
          'Der Rat zögert.',
        ],
        events: [
          { date: '2026-05', title: 'Baubeginn', text: undefined, anchor: undefined },
          { date: '2026-01-30', title: 'Beschluss', text: 'Der Rat', anchor: 'ereignis_2' },
        ],
        quotes: [
          { id: 'bauen', speaker: 'berg', topics: ['bahn'], segments: ['Wir bauen', 'im Mai.'] },
          {
            id: 'warten',
            speaker: 'ay',
            speech: 'reported',
            topics: ['bahn'],
            segments: ['Ay will „nie wieder“ warten'],
            verbatim: ['nie wieder'],
          },
          {
            id: 'zoegern',
            speaker: 'rat',
            speech: 'reported',
            topics: ['bahn', 'hafen'],
            segments: ['Der Rat zögert'],
          },
        ],
      },
      {
        id: 'streit',
        datePublished: '2025-11-03',
        text: ['„Zu teuer“, sagte Ay.'],
        quotes: [{ id: 'teuer', speaker: 'ay', topics: ['bahn'], segments: ['Zu teuer'] }],
      },
      {
        id: 'hafen',
        datePublished: '2024-06-01',
        text: ['Der Hafen ruht.', '„Er ruht“, sagte Berg.'],
        quotes: [{ id: 'ruht', speaker: 'berg', topics: ['hafen'], segments: ['Er ruht'] }],
      },
    ],
  });
  for (const article of archive.articles) {
    article.blocks = [
      {
        kind: 'paragraph',
        html: `<p>${article.text.trim()}</p>`,
        quotes: article.quotes,
        repeats: undefined,
      },
    ];
  }
  return archive;
}
