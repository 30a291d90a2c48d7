import Glibc

/// A file that a test makes, in a directory of its own; gone when nobody holds it any more.
final class ScratchFile {
  let directory: String
  let path: String

  init(_ name: String, _ text: String) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/alder-test.XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no place for scratch files")
    directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = "\(directory)/\(name)"
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    var text = text
    let written = text.withUTF8 { write(file, $0.baseAddress, $0.count) }
    precondition(written == text.utf8.count, "cannot write a scratch file")
  }

  deinit {
    unlink(path)
    rmdir(directory)
  }
}
