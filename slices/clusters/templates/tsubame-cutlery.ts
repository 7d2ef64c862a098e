import type { Template } from './shape.ts'

const pressed = ['スプーン', 'フォーク']
const flatware = ['スプーン', 'フォーク', 'ナイフ']

export const tsubameCutlery: Template = {
  key: 'tsubame-cutlery',
  name: '燕の金属洋食器・研磨',
  trade: '金属・機械',
  shape: 'line',
  note: 'ナイフは鍛造かモナカ柄溶接から入り、縁（コバ）磨りで合流します。器物は深絞りかへら絞りのあと、磨いて洗浄に合流します。',
  steps: [
    { name: 'ステンレス板', kind: 'material' },
    { name: '金型鋼', kind: 'material' },
    { name: '羽布（バフ）', kind: 'tool' },
    { name: '研磨材', kind: 'material' },
    { name: '企画' },
    { name: '地抜型', needs: ['企画', '金型鋼'] },
    { name: '柄押型', needs: ['企画', '金型鋼'] },
    { name: 'つぼ型', needs: ['企画', '金型鋼'] },
    { name: '板材', needs: ['ステンレス板'] },
    { name: '地抜き', needs: ['地抜型', '板材'] },
    { name: 'ロール（圧延）', needs: ['地抜き'] },
    { name: '半切り', needs: ['ロール（圧延）'] },
    { name: '柄押し', needs: ['半切り', '柄押型'] },
    { name: '櫛抜き（フォーク）', needs: ['柄押し'] },
    {
      name: 'つぼ押し',
      needs: ['柄押し', 'つぼ型', { need: '櫛抜き（フォーク）', only: ['フォーク'] }],
    },
    { name: '鍛造（ナイフ）', needs: ['企画', '板材'] },
    { name: 'モナカ柄溶接（ナイフ）', needs: ['柄押し'] },
    { name: '焼入れ（ナイフ）', needs: [['鍛造（ナイフ）', 'モナカ柄溶接（ナイフ）']] },
    { name: '刃付け（ナイフ）', needs: ['焼入れ（ナイフ）'] },
    {
      name: '縁（コバ）磨り',
      needs: [
        { need: 'つぼ押し', only: pressed },
        { need: '刃付け（ナイフ）', only: ['ナイフ'] },
      ],
    },
    { name: '荒磨き', needs: ['縁（コバ）磨り', '羽布（バフ）', '研磨材'] },
    { name: '中磨き', needs: ['荒磨き', '羽布（バフ）', '研磨材'] },
    { name: '艶出し（鏡面）', needs: ['中磨き', '羽布（バフ）', '研磨材'], called: ['鏡面研磨'] },
    { name: '深絞り（器物）', needs: ['企画', '板材'] },
    { name: 'へら絞り（器物）', needs: ['企画', '板材'], called: ['ヘラ絞り'] },
    {
      name: '磨き（器物）',
      needs: [['深絞り（器物）', 'へら絞り（器物）'], '羽布（バフ）', '研磨材'],
    },
    {
      name: '洗浄',
      needs: [
        { need: '艶出し（鏡面）', only: flatware },
        { need: '磨き（器物）', only: ['器物'] },
      ],
    },
    { name: '銀・金めっき', needs: ['洗浄'], called: ['めっき'] },
    {
      name: '検品・包装',
      kind: 'service',
      needs: ['洗浄', { need: '銀・金めっき', only: pressed }],
    },
    { name: '産地問屋・商社', kind: 'service', needs: ['検品・包装'] },
    { name: 'スプーン', kind: 'product', needs: ['産地問屋・商社'] },
    { name: 'フォーク', kind: 'product', needs: ['産地問屋・商社'] },
    { name: 'ナイフ', kind: 'product', needs: ['産地問屋・商社'] },
    { name: '器物', kind: 'product', needs: ['産地問屋・商社'] },
  ],
}
