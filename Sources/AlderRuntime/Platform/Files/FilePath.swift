/// The name of a file as the system takes it: any bytes but zero, which ends it.
struct FilePath {
  /// With the zero.
  let bytes: [CChar]

  /// Nil when there is a zero within.
  init?(_ name: some Collection<UInt8>) {
    if name.contains(0) { return nil }
    var bytes: [CChar] = []
    bytes.reserveCapacity(name.count + 1)
    for byte in name { bytes.append(CChar(bitPattern: byte)) }
    bytes.append(0)
    self.bytes = bytes
  }
}
