import type { Certificate } from "./server";

/**
 * The certificate of Microsoft's development tools, made and trusted on first use.
 * @throws {Error} in words, when those tools are not installed.
 */
export async function developmentCertificate(): Promise<Certificate> {
  const tools = await import("office-addin-dev-certs").catch(() => undefined);
  if (tools === undefined) {
    throw new Error(
      "没有安装office-addin-dev-certs，不能用https。office-addin-dev-certs is not installed, so https is not available.",
    );
  }
  const { key, cert } = await tools.getHttpsServerOptions();
  return { key, cert };
}
