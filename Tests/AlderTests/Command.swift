import Glibc

/// A command run to its end, with its output in files, so that nothing can block on a pipe.
struct Command {
  var words: [String]
  /// Added to the environment of the tests.
  var environment: [String] = []
  var input = ""
  var timeLimit = 60

  struct Result {
    let status: Int
    let output: String
    let errors: String
    var timedOut: Bool { status == 124 }
  }

  static func alder(_ words: String..., input: String = "") -> Result {
    Command(words: [Repository.alder] + words, input: input).run()
  }

  /// In the root of the repository. Status 128 + N stands for signal N.
  func run() -> Result {
    let directory = Self.makeDirectory()
    defer { Self.remove(directory) }
    Self.write(input, to: "\(directory)/input")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "\(directory)/input", O_RDONLY, 0)
    for (descriptor, name) in [(Int32(1), "output"), (2, "errors")] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "\(directory)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let wrapper = ["env", "-C", Repository.root, "timeout", "-k", "5", String(timeLimit)]
    let status = spawn(wrapper + words, &actions)
    return Result(
      status: status, output: Repository.read("\(directory)/output"),
      errors: Repository.read("\(directory)/errors"))
  }

  private func spawn(_ words: [String], _ actions: inout posix_spawn_file_actions_t) -> Int {
    var arguments = words.map { strdup($0) } + [nil]
    var variables = (Self.inherited + environment).map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    // What runs the tests may ignore or block signals, which the programs of the tests must not inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE] {
      sigaddset(&signals, number)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    guard posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &variables) == 0
    else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7f == 0 ? Int(status >> 8 & 0xff) : 128 + Int(status & 0x7f)
  }

  private static let inherited: [String] = {
    var variables: [String] = []
    var next = environ
    while let entry = next.pointee {
      variables.append(String(cString: entry))
      next += 1
    }
    return variables
  }()

  // MARK: Scratch files

  private static func makeDirectory() -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/alder-test.XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no place for scratch files")
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func remove(_ directory: String) {
    for name in ["input", "output", "errors"] { unlink("\(directory)/\(name)") }
    rmdir(directory)
  }

  private static func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
        precondition(count > 0, "cannot write the input")
        done += count
      }
    }
  }
}
