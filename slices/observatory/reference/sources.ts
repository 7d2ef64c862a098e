/** Publishers' files: what each is, under which terms, and the sentence that is printed with it. */
export type Source = {
  readonly code: string
  readonly publisher: string
  readonly title: string
  readonly licence: string
  readonly attribution: string
  readonly url: string
}

export const SOURCES: readonly Source[] = [
  {
    code: 'ssdse-a',
    publisher: '独立行政法人統計センター',
    title: 'SSDSE-市区町村（SSDSE-A）',
    licence: '教育用標準データセットの利用条件による。出典を示し、加工したことを書いて使う。',
    attribution:
      '独立行政法人統計センター「SSDSE-市区町村（SSDSE-A）」を加工して作成。元の統計は総務省・経済産業省「経済センサス」、総務省「国勢調査」ほか。',
    url: 'https://www.nstac.go.jp/use/literacy/ssdse/',
  },
  {
    code: 'ssds',
    publisher: '総務省統計局',
    title: '社会・人口統計体系 市区町村データ C 経済基盤',
    licence: '政府統計の総合窓口（e-Stat）利用規約による。出典を示し、加工したことを書いて使う。',
    attribution: '総務省「社会・人口統計体系」（e-Stat）を加工して作成。',
    url: 'https://www.e-stat.go.jp/regional-statistics/ssdsview/municipality',
  },
  {
    code: 'furusato',
    publisher: '総務省自治税務局',
    title: 'ふるさと納税に関する現況調査',
    licence: '公共データ利用規約（第1.0版）による。出典を示し、加工したことを書いて使う。',
    attribution: '総務省「ふるさと納税に関する現況調査」を加工して作成。',
    url: 'https://www.soumu.go.jp/main_sosiki/jichi_zeisei/czaisei/czaisei_seido/furusato/topics/20230401.html',
  },
  {
    code: 'corporations',
    publisher: '国税庁',
    title: '法人番号の全件データ（市区町村・月別の新設と閉鎖）',
    licence: '公共データ利用規約（第1.0版）による。出典を示し、加工したことを書いて使う。',
    attribution:
      '国税庁「法人番号公表サイト」の全件データを加工して作成。集計した内容は、国税庁が保証するものではありません。',
    url: 'https://www.houjin-bangou.nta.go.jp/',
  },
  {
    code: 'io',
    publisher: '総務省',
    title: '平成23年（2011年）産業連関表 13部門',
    licence: '政府統計の総合窓口（e-Stat）利用規約による。出典を示し、加工したことを書いて使う。',
    attribution: '総務省「平成23年（2011年）産業連関表」を加工して作成。',
    url: 'https://www.soumu.go.jp/toukei_toukatsu/data/io/',
  },
  {
    code: 'io-regional',
    publisher: '都道府県・市区町村',
    title: '市または都道府県の産業連関表',
    licence: '表を作った都道府県や市区町村の利用条件による。出典を示し、加工したことを書いて使う。',
    attribution: '表を作った都道府県・市区町村の産業連関表を加工して作成。',
    url: '',
  },
  {
    code: 'estat',
    publisher: '総務省統計局ほか',
    title: '政府統計の総合窓口（e-Stat）API機能で取得した統計表',
    licence: '政府統計の総合窓口（e-Stat）利用規約による。出典を示し、加工したことを書いて使う。',
    attribution:
      'このサービスは、政府統計総合窓口(e-Stat)のAPI機能を使用していますが、サービスの内容は国によって保証されたものではありません。',
    url: 'https://www.e-stat.go.jp/api/',
  },
  {
    code: 'localgov',
    publisher: '全国自治体データの編集者',
    title: '全国の市区町村の名前・よみ・位置',
    licence: 'CC0 1.0',
    attribution: '市区町村のよみと位置は、CC0 で公開された全国自治体一覧による。',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.ja',
  },
]

/** A published file: the same observation in a later edition does not overwrite the earlier one. */
export type Edition = {
  readonly code: string
  readonly source: string
  readonly label: string
  /**
   * When the publisher brought it out: evidence from it cannot have been known earlier. Where the day
   * could not be confirmed it is put late, at the end of the year, and `publishedNote` says so.
   */
  readonly publishedOn: string
  readonly publishedNote: string
}

const ASSUMED = '公表日を確認できないため、年の末日とみなしています。'

export const EDITIONS: readonly Edition[] = [
  {
    code: 'ssdse-a-2020',
    source: 'ssdse-a',
    label: 'SSDSE-A 2020年版',
    publishedOn: '2020-12-31',
    publishedNote: ASSUMED,
  },
  {
    code: 'ssdse-a-2023',
    source: 'ssdse-a',
    label: 'SSDSE-A 2023年版',
    publishedOn: '2023-12-31',
    publishedNote: ASSUMED,
  },
  {
    code: 'ssdse-a-2026',
    source: 'ssdse-a',
    label: 'SSDSE-A 2026年版',
    publishedOn: '2026-06-30',
    publishedNote: '',
  },
  {
    code: 'ssds-c-2018',
    source: 'ssds',
    label: '市区町村データ 2018年度まで',
    publishedOn: '2021-12-31',
    publishedNote: ASSUMED,
  },
  {
    code: 'furusato-2024',
    source: 'furusato',
    label: '現況調査 2024年度まで',
    publishedOn: '2025-12-31',
    publishedNote: ASSUMED,
  },
  {
    code: 'corporations-2026-08',
    source: 'corporations',
    label: '法人番号 2026年8月まで',
    publishedOn: '2026-09-30',
    publishedNote: '公表日を確認できないため、翌月の末日とみなしています。',
  },
  {
    code: 'io-2011-13',
    source: 'io',
    label: '産業連関表 2011年・13部門',
    publishedOn: '2015-12-31',
    publishedNote: ASSUMED,
  },
]

export function sourceOf(code: string): Source | null {
  return SOURCES.find((source) => source.code === code) ?? null
}
