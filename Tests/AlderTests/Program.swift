import Glibc
import Testing

/// A test program, and what its comments say about it: see Tests/README.md.
struct Program: Sendable, CustomTestStringConvertible {
  /// From the root of the repository.
  let path: String
  /// Options of the command, before the file.
  private(set) var options: [String] = []
  private(set) var arguments: [String] = []
  private(set) var expectedOutput: [String] = []
  /// Nil where standard error is not compared.
  private(set) var expectedErrors: [String]?
  private(set) var expectedStatus = 0
  private(set) var modes = Mode.allCases
  private(set) var diagnostics: [String] = []
  /// Why it is known to fail for now.
  private(set) var knownIssue: String?

  var testDescription: String { path }

  init(path: String) {
    self.path = path
    for line in Repository.lines(of: path) where line.hasPrefix("%% ") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let kind = line[line.index(line.startIndex, offsetBy: 3)..<colon]
      var value = line[line.index(after: colon)...]
      if value.first == " " { value.removeFirst() }
      read(String(kind), String(value))
    }
  }

  private mutating func read(_ kind: String, _ value: String) {
    let words = value.split(separator: " ").map(String.init)
    switch kind {
    case "options", "flags": options += words
    case "args": arguments = words
    case "expect": expectedOutput.append(Text.trimmed(value))
    case "stderr": expectedErrors = (expectedErrors ?? []) + [Text.trimmed(value)]
    case "exit": expectedStatus = Int(value) ?? -1
    case "modes": modes = words.compactMap(Mode.init)
    case "diagnostic": diagnostics.append(value)
    case "known issue": knownIssue = value
    default: break
    }
  }

  /// Those in a folder of their area. What lies deeper is used by programs, and not one itself.
  static func all(in directories: String...) -> [Program] {
    directories.flatMap { directory in
      Repository.files(under: directory, withSuffix: ".erl").filter { path in
        path.dropFirst(directory.count + 1).count { $0 == "/" } <= 1
      }
    }.map(Program.init)
  }
}

/// A program in one of its modes.
struct Run: Sendable, CustomTestStringConvertible {
  let program: Program
  let mode: Mode
  var testDescription: String { "\(program.path) (\(mode.rawValue))" }

  static func all(of programs: [Program]) -> [Run] {
    let chosen = getenv("ALDER_TEST_MODES").map { String(cString: $0).split(separator: ",") }
    return Mode.allCases.flatMap { mode in
      programs.filter { $0.modes.contains(mode) }.map { Run(program: $0, mode: mode) }
    }.filter { run in chosen.map { $0.contains { $0 == run.mode.rawValue } } ?? true }
  }
}
