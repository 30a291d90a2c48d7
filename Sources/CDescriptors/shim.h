// What the C library has and Swift's Glibc module does not show.
#include <spawn.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);

extern void *memmem(const void *bytes, size_t count, const void *pattern, size_t patternCount);

extern int pipe2(int ends[2], int flags);

// POSIX_SPAWN_SETSID
static const short system_spawn_setsid = 0x80;

// A descriptor that becomes readable when the process ends; negative, and errno, on systems without.
static inline int system_pidfd_open(pid_t process) {
#ifdef SYS_pidfd_open
  return (int)syscall(SYS_pidfd_open, process, 0);
#else
  return (int)syscall(434, process, 0);
#endif
}

// What snprintf does, without a list of arguments, which costs Swift more than the conversion.
static inline int system_format_fixed(char *text, size_t size, int decimals, double value) {
  return snprintf(text, size, "%.*f", decimals, value);
}

static inline int system_format_scientific(char *text, size_t size, int decimals, double value) {
  return snprintf(text, size, "%.*e", decimals, value);
}

extern int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);

// A connection that is not inherited and does not block.
static inline int system_accept(int descriptor) {
  return accept4(descriptor, 0, 0, SOCK_CLOEXEC | SOCK_NONBLOCK);
}
