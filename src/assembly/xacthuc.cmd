@echo off
rem Starts xacthuc with the Java that JAVA_HOME or PATH leads to (17 or newer).
setlocal
set "XACTHUC_BIN=%~dp0"
set "XACTHUC_JAVA=java"
if defined JAVA_HOME set "XACTHUC_JAVA=%JAVA_HOME%\bin\java"
"%XACTHUC_JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo xacthuc: Java is missing; install Java 17 or newer, or set JAVA_HOME to one 1>&2
  exit /b 70
)
"%XACTHUC_JAVA%" -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%XACTHUC_BIN%..\lib\*" org.xacthuc.cli.Main %*
exit /b %errorlevel%
