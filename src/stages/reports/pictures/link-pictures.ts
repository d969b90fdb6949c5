import type { Problem } from "../../../record/problem.js";
import type { FoundPicture } from "../format.js";
import type { Report, ReportImage } from "../report.js";

/** Finds the picture that a report's image is, among those that came in. */
export interface PictureFinder {
  find(image: ReportImage, report: Report): FoundPicture | undefined;
}

/** The pictures that came in, by the addresses they were brought from and by their names: a folder's and an archive's are paths. */
export function pictureFinder(pictures: readonly FoundPicture[]): PictureFinder {
  const byKey = new Map<string, FoundPicture>();
  const put = (key: string, picture: FoundPicture): void => {
    if (!byKey.has(key)) byKey.set(key, picture);
  };
  for (const picture of pictures) {
    const { name } = picture.picture.capture;
    put(pathKey(tidy(name) ?? name), picture);
    if (picture.url === undefined) continue;
    put(picture.url.split("#")[0] ?? picture.url, picture);
    // a mail's parts name each other within that mail alone
    if (/^cid:/i.test(picture.url)) put(`${outerOf(name)} ${picture.url}`, picture);
  }
  return {
    find: ({ href }, report) => {
      const { name } = report.capture;
      const keys = isAbsolute(href)
        ? [`${name} ${href}`, ...(/^cid:/i.test(href) ? [] : [href.split("#")[0] ?? href])]
        : [
            ...pathsOf(href).flatMap((path) => [pathFrom(folderOf(name), path), pathFrom(name, path)]),
            ...(report.url === undefined ? [] : [addressFrom(href, report.url)]),
          ];
      for (const key of keys) {
        const found = key === undefined ? undefined : byKey.get(key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/**
 * The reports with what was read of the pictures they show, and a note for pictures that no report shows, folder by folder: they came
 * in all the same, and their bytes are kept where captures are.
 */
export function linkPictures(
  reports: readonly Report[],
  pictures: readonly FoundPicture[],
): { readonly reports: Report[]; readonly problems: Problem[] } {
  const finder = pictureFinder(pictures);
  const shown = new Set<FoundPicture>();
  const linked = reports.map((report) => {
    if (report.images === undefined) return report;
    const images = report.images.map((image) => {
      const found = image.picture === undefined ? finder.find(image, report) : undefined;
      if (found === undefined) return image;
      shown.add(found);
      return { ...image, picture: found.picture };
    });
    return { ...report, images };
  });
  return { reports: linked, problems: unused(pictures.filter((picture) => !shown.has(picture))) };
}

function unused(pictures: readonly FoundPicture[]): Problem[] {
  const byFolder = new Map<string, string[]>();
  for (const { picture } of pictures) {
    const { name } = picture.capture;
    byFolder.set(folderOf(name), [...(byFolder.get(folderOf(name)) ?? []), name]);
  }
  return [...byFolder].map(([folder, names]) => {
    const [first = folder] = names;
    const many = `holds ${names.length} pictures that no report shows (the first is ${first})`;
    return {
      code: "picture-unused",
      severity: "note",
      message: `${names.length === 1 ? "is a picture that no report shows" : many}; nothing is made of ${names.length === 1 ? "it" : "them"}`,
      input: names.length === 1 ? first : folder,
    };
  });
}

/** True for what is an address of any kind, and for one that leaves its scheme or its host to the page. */
export const isAbsolute = (href: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(href);

/** The paths that a relative address may mean: as written, and with its escapes undone. */
export function pathsOf(href: string): string[] {
  const path = href.split(/[?#]/)[0] ?? "";
  try {
    const undone = decodeURIComponent(path);
    return undone === path ? [path] : [path, undone];
  } catch {
    return [path];
  }
}

const pathKey = (path: string): string => `path ${path}`;
const folderOf = (name: string): string => name.replaceAll("\\", "/").replace(/[^/]*$/, "");
const outerOf = (name: string): string => folderOf(name).replace(/\/$/, "");

/** The name that a relative path leads to from a folder; `undefined` where it leads out of everything. */
function pathFrom(folder: string, path: string): string | undefined {
  const led = tidy(`${folder}/${path}`);
  return led === undefined ? undefined : pathKey(led);
}

/** A path without steps that go nowhere or back. */
function tidy(path: string): string | undefined {
  const kept: string[] = [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== ".." || kept.at(-1) === "..") kept.push(step);
    else if (kept.pop() === undefined) kept.push(step);
  }
  return kept.length === 0 ? undefined : `${path.startsWith("/") ? "/" : ""}${kept.join("/")}`;
}

function addressFrom(href: string, base: string): string | undefined {
  try {
    return new URL(href, base).href.split("#")[0];
  } catch {
    return undefined;
  }
}
