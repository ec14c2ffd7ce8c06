const DIGITS = "零一二三四五六七八九";

/** 1 to 9999 in Chinese words: 12 is 十二, 205 is 二百零五. */
function chinese(number: number): string {
  if (number > 9999) return String(number);
  const units = ["", "十", "百", "千"];
  const figures = Array.from(String(number), Number);
  let words = "";
  figures.forEach((figure, index) => {
    const unit = units[figures.length - 1 - index] ?? "";
    if (figure > 0) words += `${DIGITS[figure] ?? ""}${unit}`;
    else if (!words.endsWith("零")) words += "零";
  });
  return words.replace(/零+$/, "").replace(/^一十/, "十");
}

function letters(number: number): string {
  // a … z, aa, bb …
  const times = Math.floor((number - 1) / 26) + 1;
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(times, 20));
}

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = Math.min(number, 9999);
  let text = "";
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** The characters of a series that begins with the number one; beyond its end the plain number. */
function series(first: number, length: number): (number: number) => string {
  return (number) => (number <= length ? String.fromCharCode(first + number - 1) : String(number));
}

const circled = series(0x2460, 20);
const digitwise = (number: number): string =>
  Array.from(String(number), (figure) => "〇一二三四五六七八九"[Number(figure)] ?? "").join("");
const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** Ways to count (ECMA-376, ST_NumberFormat); what is not listed counts in plain numbers. */
const WAYS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  taiwaneseDigital: digitwise,
  ideographTraditional: (number) => STEMS[number - 1] ?? String(number),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: series(0x2474, 20),
  decimalEnclosedFullstop: series(0x2488, 20),
  ideographEnclosedCircle: series(0x3280, 10),
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  decimalZero: (number) => String(number).padStart(2, "0"),
  none: () => "",
};

/** A number as a list counts it. */
export function counted(number: number, way: string | undefined): string {
  const write = way === undefined ? undefined : WAYS[way];
  return write === undefined || number < 1 ? String(number) : write(number);
}
