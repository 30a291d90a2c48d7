/// The control group that the program runs in, as containers and service managers set it up.
enum ControlGroup {
  /// The lowest limit of memory of the group and all that it lies in, in bytes; nil without any.
  /// `root` is for tests.
  static func memoryLimit(root: String = "") -> Int? {
    guard let bytes = try? FileContents.read("\(root)/proc/self/cgroup").get() else { return nil }
    var limits: [Int] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // Hierarchy:Controllers:Path; version 2 is the hierarchy without controllers.
      let parts = line.split(
        separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let path = String(decoding: parts[2], as: UTF8.self)
      let controllers = parts[1].split(separator: UInt8(ascii: ","))
      if parts[1].isEmpty {
        limits += Self.limits(of: path, in: "\(root)/sys/fs/cgroup", "memory.max")
      } else if controllers.contains(where: { $0.elementsEqual("memory".utf8) }) {
        limits += Self.limits(
          of: path, in: "\(root)/sys/fs/cgroup/memory", "memory.limit_in_bytes")
      }
    }
    return limits.min()
  }

  /// Of the group and its ancestors. In a container some are not to be seen.
  private static func limits(of path: String, in mount: String, _ file: String) -> [Int] {
    var directories = [mount]
    for name in path.split(separator: "/") { directories.append("\(directories.last!)/\(name)") }
    return directories.compactMap { PhysicalMemory.readNumber("\($0)/\(file)", field: 0) }
  }
}
