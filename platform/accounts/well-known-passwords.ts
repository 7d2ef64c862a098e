/**
 * Words that stand at the top of every list of guessed and leaked passwords, here and abroad. A password is
 * judged by what is left of it once these, the context's words, digits and signs are taken away; so a short
 * list goes a long way.
 */
const words = `
password passwort passwd passphrase pass word admin administrator root user username guest login logon
welcome hello hallo bonjour letmein open sesame opensesame secret secure security private access enter
qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl asdfjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc
edcrfv qweasd qweasdzxc qaz wsx edc rfv tgb yhn abc abcd abcde abcdef abcdefg abcdefgh abcdefghij xyz aaa
iloveyou love lovely loveme baby babygirl angel princess prince sunshine flower rainbow star superstar
monkey dragon tiger lion panda pokemon pikachu mickey donald snoopy doraemon totoro hellokitty kitty
football baseball soccer basketball tennis hockey golf judo sumo karate ninja samurai master killer
superman batman spiderman ironman starwars matrix trustno trustnoone shadow ghost phantom hunter ranger
michael jordan michelle jennifer jessica ashley nicole daniel andrew thomas robert george charlie david
computer internet windows microsoft google facebook twitter instagram youtube amazon yahoo apple iphone
android samsung sony nintendo playstation xbox linux ubuntu oracle cisco server system network database
test testing tester demo sample example default temp temporary change changeme changeit initial newpassword
mypassword yourpassword thepassword nopassword passcode pincode number numbers letter letters
summer winter spring autumn january february march april may june july august september october november
december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday year month day
freedom peace happy lucky money dollar cash gold silver diamond crystal cookie chocolate banana orange
cherry peanut pepper ginger coffee cheese whiskey
japan nippon nihon nihonjin tokyo osaka kyoto nagoya sapporo fukuoka hiroshima sendai yokohama kobe
fukui niigata ishikawa toyama nagano sakura fuji fujisan yamato tanaka suzuki sato satou takahashi
watanabe ito itou yamamoto nakamura kobayashi kato katou yoshida yamada sasaki yamaguchi matsumoto
inoue kimura hayashi saito saitou shimizu tarou taro hanako ichiro jiro
aikotoba himitsu pasuwado pasuwaado ohayou konnichiwa arigatou sayonara daisuki aishiteru tomodachi
shiawase kawaii ganbare ganbaru yoroshiku onegai onegaishimasu hajimemashite oyasumi tadaima okaeri
yakusho shiyakusho kuyakusho kencho kenchou shicho shichou shokuin kokyoku kacho kakaricho tantou tanto
zaisei zaiseika kikaku kikakuka soumu soumuka jinji jinjika joho johoka shoko shokoka sangyo sangyou
sangyoshinko shinko shinkou shinkoka kanko kankou chiiki shimin shiminka hojokin joseikin yosan kessan
gyosei gyousei jichitai lgwan nendo nendou heisei reiwa showa shouwa
sanchi megane urushi shikki tansu hamono cityhall local government office public industry policy
パスワード あいことば ひみつ さくら こんにちは ありがとう
`
  .trim()
  .split(/\s+/)

/** The longest first, so that `password` goes before `pass`. */
export const commonWords: readonly string[] = [...new Set(words)].sort(
  (a, b) => b.length - a.length,
)
