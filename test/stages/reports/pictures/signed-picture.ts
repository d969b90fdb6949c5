import { webcrypto } from "node:crypto";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { JPEG } from "@trustnxt/c2pa-ts/asset";
import { CoseAlgorithmIdentifier, LocalSigner } from "@trustnxt/c2pa-ts/cose";
import {
  ActionAssertion,
  ActionType,
  DataHashAssertion,
  DigitalSourceType,
  ManifestStore,
} from "@trustnxt/c2pa-ts/manifest";

/** A JPEG with content credentials, signed with a certificate made for the purpose, which names whom it likes. */
export async function signed(photo: Uint8Array, until = "2090-01-01"): Promise<Uint8Array> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.create({
    subject: "CN=Desk of the Valley Post, O=Valley Post",
    issuer: "CN=Nobody's Authority",
    notBefore: new Date("2020-01-01"),
    notAfter: new Date(until),
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(false),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension(["1.3.6.1.5.5.7.3.4"]),
    ],
  });
  const secret = new Uint8Array(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey));
  const signer = new LocalSigner(secret, CoseAlgorithmIdentifier.ES256, certificate);
  const asset = new JPEG(photo);
  const store = new ManifestStore();
  const manifest = store.createManifest({
    assetFormat: "image/jpeg",
    instanceID: "xmp:iid:1",
    defaultHashAlgorithm: "SHA-256",
    signer,
  });
  if (manifest.claim) manifest.claim.claimGeneratorName = "Desk camera";
  const binding = DataHashAssertion.create("SHA-256");
  manifest.addAssertion(binding);
  const done = new ActionAssertion();
  done.actions.push({ action: ActionType.C2paCreated, digitalSourceType: DigitalSourceType.DigitalCapture });
  manifest.addAssertion(done);
  await asset.ensureManifestSpace(store.measureSize());
  await binding.updateWithAsset(asset);
  await manifest.sign(signer);
  await asset.writeManifestJUMBF(store.getBytes());
  return asset.getDataRange();
}
