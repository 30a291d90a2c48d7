import Glibc

/// The files of the repository.
enum Repository {
  static let root: String = {
    // .../Tests/AlderTests/Repository.swift
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The executable that is tested: built before the tests, see the Makefile.
  static let alder: String = {
    getenv("ALDER").map { String(cString: $0) } ?? root + "/.build/release/alder"
  }()

  /// Sorted paths from the root.
  static func files(under directory: String, withSuffix suffix: String) -> [String] {
    guard let stream = opendir("\(root)/\(directory)") else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = "\(directory)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) {
        found += files(under: path, withSuffix: suffix)
      } else if name.hasSuffix(suffix) {
        found.append(path)
      }
    }
    return found.sorted()
  }

  static func lines(of path: String) -> [String] { Text.lines(read("\(root)/\(path)")) }

  /// Empty if there is no such file.
  static func read(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
