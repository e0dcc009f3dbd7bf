/** How the gateway misbehaves; read at each step, changed by a test at any time. */
export interface GatewayFaults {
  /** Resumes that get no answer. */
  silentResumes: number;
  /** Heartbeats that get no acknowledgement; `Infinity` for all. */
  missedAcks: number;
  /** Closes each identify with this code. */
  refuseIdentifyWith: number | undefined;
}

export function noGatewayFaults(): GatewayFaults {
  return { silentResumes: 0, missedAcks: 0, refuseIdentifyWith: undefined };
}
