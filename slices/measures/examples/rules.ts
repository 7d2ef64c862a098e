/** Forms of the sample measures as they would be typed. People, amounts and schemes are invented (見本). */
export type Typed = Readonly<Record<string, unknown>>

export const round = (fiscalYear: string, kind: string, dueOn: string, policy: string) => ({
  fiscalYear,
  kind,
  dueOn,
  policy,
})

export const row = (
  setsu: number,
  content: string,
  unitPriceYen: number,
  quantity: number,
  times: number,
  unit: string,
  more: Typed = {},
): Typed => ({
  setsu,
  content,
  unitPriceYen: String(unitPriceYen),
  quantity: String(quantity),
  times: String(times),
  unit,
  priceSource: '見積',
  ...more,
})

export const measure = (code: string, name: string, more: Typed = {}): Typed => ({
  code,
  name: `${name}（見本）`,
  newness: '継続',
  costNature: '政策的',
  startedYear: '令和8',
  sunsetYear: '令和11',
  targetIndustry: '眼鏡・漆器・繊維の製造業',
  targetSize: '小規模',
  targetPlace: '市全域',
  means: ['補助'],
  intent: '産地の作り手が、自ら値を付けて売れるようになる。',
  content: '見本。事業の内容はここに書く。',
  delivery: '補助',
  proposer: '市',
  kan: '7 商工費',
  kou: '1 商工費',
  moku: '2 商工業振興費',
  isSample: 'on',
  ...more,
})

export const interest: Typed = {
  failures: ['規模の不利', '外部性（技術・人材の波及）'],
  statement: '一者では負えない固定費を束ね、産地の全体に効く売り先を開くため。',
  whoLoses: '単独では出られない小規模な作り手と、その外注先。',
  spillover: '出展しない部品・加工の事業者にも受注が回る。',
  whyCity: '県の制度は出願費用だけ、国の制度は一者あたりの規模が合わない。',
  whyThisMeans: '融資では最初の一回の失敗を負えないため、初回だけ補助する。',
  exitIndicator: '補助なしで再び出展した事業者の割合',
  exitValue: '5割',
  exitBy: '令和11年度',
  retest: '単独で出展した事業者数',
}

/** 6,000 千円, of which 5,600 are eligible: F 1,800 and 350 for each of 12 exhibitors. */
export const fairRows = (scheme: string, panel: string, statistic: string): Typed[] => [
  row(12, '共同ブースの設営・運営', 1_400_000, 1, 1, '式', {
    ...{ schemeId: scheme, evidencePid: panel, inCity: 'no' },
  }),
  row(12, '現地の交流会（単独）', 400_000, 1, 1, '回', { priceSource: '前年実績' }),
  row(18, '出展小間料の補助', 350_000, 12, 1, '者', {
    ...{ schemeId: scheme, evidencePid: statistic, costKind: 'variable', driver: '出展者' },
  }),
]

const none = { prefectureYen: '0', bondYen: '0', otherYen: '0' }

/** Three years of the fair, invented: 6,600 of which 5,900 were spent in the middle one. */
export const fairYears: readonly Typed[] = [
  {
    ...{ ...none, fiscalYear: '令和6', initialYen: '5000000', spentYen: '4600000' },
    ...{ nationalYen: '2000000', hours: '510', output: '10', results: '4' },
  },
  {
    ...{ ...none, fiscalYear: '令和7', initialYen: '6000000', supplementaryYen: '500000' },
    ...{ transferYen: '△200000', carriedInYen: '300000', spentYen: '5900000' },
    ...{ carriedOutYen: '400000', nationalYen: '2500000' },
    ...{ hours: '530', output: '12', results: '5' },
  },
  {
    ...{ ...none, fiscalYear: '令和8', initialYen: '5600000', carriedInYen: '400000' },
    ...{ expectedYen: '5700000', nationalYen: '2400000' },
  },
]
