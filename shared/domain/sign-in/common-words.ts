/**
 * The commonest words of leaked password lists, small enough for a device. The server holds a far longer list for
 * passwords; these are for what has to be judged without a connection (O5).
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'password passwort passphrase passcode letmein welcome login admin administrator secret access master qwerty qwert ' +
    'qwertyui qwertyuiop azerty asdf asdfgh asdfghjk asdfghjkl asdfasdf zxcvbn zxcvbnm qazwsx qazwsxedc qaz2wsx q1w2e3r4t5 ' +
    'q2w3e4r5t6 abcd abcdef abcdefgh iloveyou trustno monkey dragon baseball football shadow michael mustang superman ' +
    'jordan jennifer hunter harley batman soccer tigger charlie robert sunshine thomas ranger daniel hockey george ' +
    'computer michelle jessica starwars pepper freedom princess joshua maggie ginger amanda ashley love cheese nicole ' +
    'summer matthew chelsea dallas matrix william yankees taylor corvette austin martin heather thunder merlin diamond ' +
    'hello anthony hammer silver justin patrick richard bailey internet samantha golfer scooter test testing orange cookie ' +
    'maverick jackson sparky mickey phoenix bigdog snoopy guitar whatever chicken morgan andrea camaro mercedes peanut ' +
    'ferrari cowboy falcon samsung steelers joseph smokey dakota melissa arsenal boomer eagles tigers marina gateway ' +
    'porsche yellow monster spider diablo hannah bulldog junior london purple lakers iceman money banana boston brandon ' +
    'tennis johnny miller coffee edward mother yamaha brandy barney chester oliver charles player knight forever steven ' +
    'rangers midnight chicago victoria angel please fender chris jasper james slayer rabbit natasha rachel marine wizard ' +
    'raiders prince casper fishing flower crystal jasmine adidas winner winter gandalf enter angela golden lauren cocacola ' +
    'winston madison angels panther shannon sophie johnson david toyota tiger murphy danielle jonathan liverpool muffin ' +
    'cooper apples jackie dennis black john sandra pokemon slipknot carlos scorpion nathan startrek rainbow newyork gemini ' +
    'cameron florida everton turtle nicholas viking wilson sierra doctor rocket victor dolphins captain bandit jaguar ' +
    'pookie peaches blue dolphin helpme tucker tiffany maxwell jeremy debbie albert monica united manchester giants nirvana ' +
    'metallica elephant success bonnie alexis lucky jason samson freddy driver willie calvin sydney dexter bubba creative ' +
    'golf happy arthur trouble america nissan rebecca stella gordon jessie parker apollo jack december november october ' +
    'september august april january february monday tuesday wednesday thursday friday saturday sunday spring autumn legend ' +
    'bear apple godzilla buddy kitten magic phantom nothing williams xavier darkness travis copper platinum green power ' +
    'animal police online fish sniper trinity walter blazer heaven lover snowball bubbles cricket willow donkey topgun ' +
    'nintendo saturn family gabriel destiny pumpkin digital chance explorer private runner guinness beatles fire celtic ' +
    'babygirl nelson donald scott eclipse fluffy louise carolina little samuel birdie steve cherry sharon gibson vampire ' +
    'peter buffalo genius school minecraft lovely spencer barbara sabrina carmen friends paradise dreams horses cool ' +
    'caroline member scotty brian surfer sammy genesis poohbear star baby racing friend billy eagle vanessa einstein ' +
    'stanley walker drowssap stephen simple badger action spitfire changeme default tottenham spurs newcastle ' +
    'westham england britain scotland ireland wales superstar blink forest chocolate butterfly daisy molly poppy'
  ).split(' '),
);
