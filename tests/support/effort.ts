/** What something costs the processor, whatever else the machine does meanwhile. @returns a clock that says the milliseconds since */
export function effort(): () => number {
  const begin = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
}
