/// The files that a process has opened and not closed. Nobody else can use them, and they are closed
/// when it ends.
final class OpenFiles {
  private var files: [UInt: OpenFile] = [:]

  func add(_ file: OpenFile, as number: UInt) { files[number] = file }

  subscript(number: UInt) -> OpenFile? { files[number] }

  func remove(_ number: UInt) { files[number] = nil }

  func closeAll() {
    for file in files.values { file.abandon() }
    files = [:]
  }
}
