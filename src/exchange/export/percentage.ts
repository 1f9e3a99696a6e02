/** A fraction above 0 as a percentage in decimals, digit by digit: 0.07 is "7", where a product would be 7.000000000000001. */
export function percentageOf(fraction: number): string {
  const [mantissa = "", exponent] = fraction.toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = Number(exponent) + 3;
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  return digits.length <= point ? digits.padEnd(point, "0") : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
