/** A QR code, black on white in every theme: cameras want it so. */
interface Props {
  readonly size: number;
  readonly path: string;
  readonly label: string;
}

export function QrCode({ size, path, label }: Props) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
