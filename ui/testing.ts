import type { Frame } from './frame.ts'

/** The frame of an officer in the demonstration city, for tests of components. */
export function officerFrame(changes: Partial<Frame> = {}): Frame {
  return {
    path: '/measures/1',
    now: { date: '2026-11-24', fiscalYear: 2026 },
    city: { code: 182079, name: '鯖江市' },
    person: { name: '酒井', title: '主査', section: '産業振興課', roleLabel: '担当' },
    csrf: 'token-of-this-session',
    nonce: 'nonce',
    stages: [
      { key: 'home', label: '今日の仕事', href: '/', count: 6, current: false, items: [] },
      {
        key: 'decide',
        label: '決める',
        href: '/measures',
        current: true,
        items: [{ label: '施策', href: '/measures', count: 24, current: true }],
      },
    ],
    unread: 3,
    work: [],
    help: null,
    flash: null,
    sample: true,
    search: '',
    drafts: [],
    assets: (name) => `/assets/${name}`,
    ...changes,
  }
}
