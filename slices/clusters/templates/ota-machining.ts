import type { Template } from './shape.ts'

const turned = '切削部品'
const enclosed = '板金・筐体'
const pressed = 'プレス・絞り部品'
const assembled = '試作機・装置'

export const otaMachining: Template = {
  key: 'ota-machining',
  name: '大田の機械・金属（仲間回し）',
  trade: '金属・機械',
  shape: 'ring',
  note: '一列の流れではなく輪です。まとめ役が受けた仕事を、要る加工だけ仲間に回します。だれからだれへ回すかは「仲間回し」に記録します。',
  steps: [
    { name: '受注・見積（まとめ役）', kind: 'service' },
    { name: '材料切断', needs: ['受注・見積（まとめ役）'] },
    { name: '旋盤', needs: ['材料切断'] },
    { name: 'マシニング・フライス', needs: ['材料切断'] },
    { name: '研削', needs: ['材料切断'] },
    { name: '放電・ワイヤ', needs: ['材料切断'] },
    { name: '板金・レーザー', needs: ['材料切断'] },
    { name: '曲げ', needs: ['材料切断'] },
    { name: 'プレス・金型', needs: ['材料切断'] },
    { name: 'へら絞り', needs: ['材料切断'], called: ['ヘラ絞り'] },
    { name: 'ばね・ねじ・歯車', needs: ['材料切断'] },
    { name: '溶接', needs: ['材料切断'] },
    {
      name: '仲間回しの加工',
      kind: 'service',
      note: '次の加工から、要るものだけを組み合わせる。',
      needs: [
        '材料切断',
        { need: '旋盤', only: [turned, assembled] },
        { need: 'マシニング・フライス', only: [turned, assembled] },
        { need: '研削', only: [turned, assembled] },
        { need: '放電・ワイヤ', only: [turned, assembled] },
        { need: '板金・レーザー', only: [enclosed, assembled] },
        { need: '曲げ', only: [enclosed, assembled] },
        { need: 'プレス・金型', only: [pressed] },
        { need: 'へら絞り', only: [pressed] },
        { need: 'ばね・ねじ・歯車', only: [assembled] },
        { need: '溶接', only: [enclosed, assembled] },
      ],
    },
    { name: '熱処理', needs: ['仲間回しの加工'] },
    {
      name: 'めっき・アルマイト',
      needs: ['仲間回しの加工', { need: '熱処理', only: [turned] }],
      called: ['めっき'],
    },
    {
      name: '塗装',
      needs: ['仲間回しの加工', { need: 'めっき・アルマイト', only: [assembled] }],
    },
    {
      name: '研磨',
      needs: [
        '仲間回しの加工',
        { need: '熱処理', only: [turned, assembled] },
        { need: 'めっき・アルマイト', only: [turned, pressed, assembled] },
        { need: '塗装', only: [enclosed, assembled] },
      ],
    },
    { name: '組立', needs: ['研磨'] },
    { name: '測定・検査', kind: 'service', needs: ['組立'] },
    { name: '納品', kind: 'service', needs: ['測定・検査'] },
    { name: turned, kind: 'product', needs: ['納品'] },
    { name: enclosed, kind: 'product', needs: ['納品'] },
    { name: pressed, kind: 'product', needs: ['納品'] },
    { name: assembled, kind: 'product', needs: ['納品'] },
  ],
}
