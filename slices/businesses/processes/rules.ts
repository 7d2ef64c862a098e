export const trades = ['眼鏡', '漆器', '繊維', '金属・機械', '共通'] as const
