/** One accent a status, each at least 4.5 to 1 on paper and card; the drawings take the same. */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #f8f6f1; --card: #fffefb; --ink: #1c1d1f; --soft: #5a5e63; --line: #dcd8ce; --strong-line: #8d8a82;
  --confirmed: #0a6557; --claimed: #8a5600; --disputed: #a5301d; --taken-back: #7a2a6a; --open: #5a5e63; --link: #1d4f91;
  --m-content: #fdf0b3; --m-source: #d3ebe3; --m-figure: #dfe6f8; --m-unknown: #f0e1ea; --target: #ffd24a;
  --serif: "Iowan Old Style", "Charter", "Source Serif 4", "Source Serif Pro", Georgia, "Liberation Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141618; --card: #1b1e21; --ink: #e8e6e0; --soft: #adb2b7; --line: #343a3f; --strong-line: #757b80;
    --confirmed: #5cc9b4; --claimed: #e2b057; --disputed: #f58f7b; --taken-back: #d99ccb; --open: #adb2b7; --link: #93bdf3;
    --m-content: #47401c; --m-source: #1a3f38; --m-figure: #283456; --m-unknown: #472b3d; --target: #7a5c00;
  }
}
`;
